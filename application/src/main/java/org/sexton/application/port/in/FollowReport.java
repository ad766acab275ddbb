package org.sexton.application.port.in;

import java.util.List;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;

/** Anyone says that they see a public problem too, and may ask for mails about how it goes on. */
public interface FollowReport {

    /**
     * @param contact where mails are to reach them, once the owner of the mailbox has said yes; without an address they are
     *     only counted
     * @param mark tells them from others who see this problem, and tells nothing else of them
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(TicketReference ticket, ContactInput contact, Digest mark, List<Violation> unread) {

        public Command {
            unread = List.copyOf(unread);
        }
    }

    /** Answers alike whether or not they were counted before. Refuses a hidden ticket like a missing one. */
    Outcome<TicketReference> handle(Actor actor, Command command);
}
