package org.sexton.application.port.in;

import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** A person sees which mails they get. */
public interface ViewMailWishes {

    /** Refuses who is not a person. */
    Outcome<MailWishes> handle(Actor actor);
}
