package org.sexton.application.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.privacy.ReporterComment;
import org.sexton.domain.privacy.ReporterPhoto;
import org.sexton.domain.privacy.ReporterTicket;

/**
 * A report as its reporter sees it.
 *
 * @param comments oldest first
 * @param photos theirs, and those that staff show, in their order
 * @param contact where they are reached; null where they gave no address
 * @param mergedInto what everyone may see of the ticket that it was merged into; null where it was not, and where that is
 *     nothing
 * @param claimed whether it is somebody's report by name
 */
public record TrackedReport(
        ReporterTicket ticket,
        List<ReporterComment> comments,
        List<ReporterPhoto> photos,
        @Nullable Follower contact,
        @Nullable PublicReport mergedInto,
        boolean claimed) {

    public TrackedReport {
        comments = List.copyOf(comments);
        photos = List.copyOf(photos);
    }
}
