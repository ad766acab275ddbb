package org.sexton.application.port.out;

import java.util.List;
import org.sexton.application.query.SimilarSearch;
import org.sexton.domain.privacy.PublicTicket;

/**
 * Finds what has been reported before, among public tickets that are open or were resolved lately. Reads, like
 * {@link PublicTickets}, from where nothing private lies.
 */
public interface SimilarReports {

    /** The likeliest first, {@link SimilarSearch#MOST} at most. Where a place is chosen it counts for more than words. */
    List<PublicTicket> find(SimilarSearch search);
}
