package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.TicketReference;

/** Staff decide what becomes of the photos of a ticket. Each of it is a change of the ticket, with its event. */
public interface ChangePhotos {

    /**
     * Unchecked input; what is null was left out.
     *
     * @param expectedVersion the version that it was decided on; null to decide on whatever stands there
     * @param edit what is to become of which
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(TicketReference ticket, @Nullable Long expectedVersion, Edit edit, List<Violation> unread) {

        public Command {
            unread = List.copyOf(unread);
        }
    }

    /** One thing that staff may do. */
    sealed interface Edit {

        /**
         * Gives the ticket an uploaded photo.
         *
         * @param token by which it waits
         * @param approved whether everyone may see it at once; not, unless said so
         */
        record Add(@Nullable Token token, @Nullable Boolean approved) implements Edit {}

        /** Shows a photo to whoever may see the ticket, or no more. */
        record Approve(int number, @Nullable Boolean approved) implements Edit {}

        /** Takes a photo away from everyone, for ever. */
        record Remove(int number) implements Edit {}
    }

    /**
     * @param photo as it is now; where it was removed, as it was
     * @param version the ticket's
     */
    record Changed(Photo photo, long version) {}

    /**
     * Refuses a hidden ticket like a missing one, a photo that it does not have, an outdated version ({@code Stale}), and bad
     * input with every violation at once.
     */
    Outcome<Changed> handle(Actor actor, Command command);
}
