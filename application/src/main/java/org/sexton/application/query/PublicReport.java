package org.sexton.application.query;

import java.util.List;
import org.sexton.domain.privacy.PublicComment;
import org.sexton.domain.privacy.PublicPhoto;
import org.sexton.domain.privacy.PublicTicket;

/**
 * One public ticket with what belongs to it.
 *
 * @param comments oldest first
 * @param photos those that staff approved, in their order
 */
public record PublicReport(PublicTicket ticket, List<PublicComment> comments, List<PublicPhoto> photos) {

    public PublicReport {
        comments = List.copyOf(comments);
        photos = List.copyOf(photos);
    }
}
