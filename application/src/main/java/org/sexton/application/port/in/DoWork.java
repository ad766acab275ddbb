package org.sexton.application.port.in;

import java.time.Instant;
import java.util.List;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.WorkOrder;
import org.sexton.domain.privacy.WorkPhoto;
import org.sexton.domain.shared.Outcome;

/**
 * Somebody without an account does the work that they were given a link to. A secret that is unknown, revoked, expired, or
 * of a ticket that is not theirs to do any more is refused alike, as not found.
 */
public interface DoWork {

    /**
     * @param photos in the order of their numbers
     * @param name whose work it is
     * @param until when the link ends
     */
    record Work(WorkOrder order, List<WorkPhoto> photos, String name, Instant until) {

        public Work {
            photos = List.copyOf(photos);
        }
    }

    Outcome<Work> view(Token secret);

    /** Says that it is done: the ticket enters the first resolved status. Done twice is done once. */
    Outcome<Work> finish(Token secret);
}
