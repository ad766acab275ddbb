package org.sexton.application.port.out;

import java.util.UUID;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.ticket.TicketReference;

/** The one source of randomness. */
public interface IdSource {

    /** Unique, and rising with time, so that rows made together lie together. */
    UUID nextId();

    /** Random; may have been given before. */
    TicketReference nextReference();

    Salt nextSalt();

    /**
     * 256 random bits in URL-safe text, 43 characters: for tokens that grant something. Only their hash is stored, but for a
     * mail that waits to be sent.
     */
    String nextSecret();

    /** 128 random bits in URL-safe text, 22 characters: for the private link of a report. Only its hash is ever stored. */
    String nextTrackingSecret();
}
