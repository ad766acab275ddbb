package org.sexton.domain.privacy;

import org.sexton.domain.ticket.TicketSnapshot;

/** What an organisation shows to everyone. What is sensitive, or was merged, is never among it. */
public enum Publicity {
    /** Each report as soon as it is there. */
    AT_ONCE {
        @Override
        boolean shows(TicketSnapshot ticket) {
            return true;
        }
    },
    /** What staff made public by moving it on. */
    AFTER_TRIAGE {
        @Override
        boolean shows(TicketSnapshot ticket) {
            return ticket.triaged();
        }
    },
    NOTHING {
        @Override
        boolean shows(TicketSnapshot ticket) {
            return false;
        }
    };

    abstract boolean shows(TicketSnapshot ticket);
}
