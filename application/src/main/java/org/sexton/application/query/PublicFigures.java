package org.sexton.application.query;

import java.util.List;
import org.sexton.application.query.Insights.Span;
import org.sexton.application.query.Insights.Week;

/**
 * What everyone may count by themselves on the public lists, counted for them. What is hidden is not in it.
 *
 * @param open how many reports are open
 * @param weeks in which something was reported or resolved, in order
 * @param resolution from the report to its end, of those that were resolved in these weeks
 */
public record PublicFigures(long open, List<Week> weeks, Span resolution) {}
