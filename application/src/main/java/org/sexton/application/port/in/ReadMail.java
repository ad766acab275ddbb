package org.sexton.application.port.in;

import org.sexton.application.query.WrittenMail;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin of the demo reads a mail that waits there for ever. */
public interface ReadMail {

    /**
     * Refuses whoever is not an admin. Outside the demo there is nothing to read ({@code NotFound}): other people's links,
     * to sign in by and to track reports by, are in these mails.
     */
    Outcome<WrittenMail> handle(Actor actor, DeliveryId mail);
}
