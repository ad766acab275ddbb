package org.sexton.domain.ticket;

/** For whom a comment was written. There is no default: whoever writes it says so. */
public enum Visibility {
    /** A note among staff. Neither the reporter nor the public ever learns that it exists. */
    INTERNAL,
    /** For the reporter, and for everyone where the ticket itself is public. */
    PUBLIC
}
