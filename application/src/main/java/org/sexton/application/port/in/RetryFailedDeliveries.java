package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin has all mails tried again that were given up, as after a mail server was mended. */
public interface RetryFailedDeliveries {

    /** How many are tried again. Refuses whoever is not an admin. */
    Outcome<Integer> handle(Actor actor);
}
