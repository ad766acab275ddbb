package org.sexton.application.query;

import java.util.List;
import org.sexton.domain.privacy.PublicComment;
import org.sexton.domain.privacy.PublicTicket;

/**
 * One public ticket with what belongs to it.
 *
 * @param comments oldest first
 */
public record PublicReport(PublicTicket ticket, List<PublicComment> comments) {

    public PublicReport {
        comments = List.copyOf(comments);
    }
}
