package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.PublicFigures;

/**
 * What everyone may count on the public lists.
 *
 * @param open how many reports are open
 * @param weeks the last 52 in order, the current one last
 * @param resolution from the report to its end, of those that were resolved in these weeks
 */
@Schema(name = "Figures")
public record FiguresDto(long open, List<InsightsDto.WeekDto> weeks, InsightsDto.SpanDto resolution) {

    public static FiguresDto of(PublicFigures figures) {
        return new FiguresDto(
                figures.open(), InsightsDto.weeks(figures.weeks()), InsightsDto.SpanDto.of(figures.resolution()));
    }
}
