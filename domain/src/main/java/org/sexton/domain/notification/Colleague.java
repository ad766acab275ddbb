package org.sexton.domain.notification;

import org.sexton.domain.person.Person;

/** Somebody who works the desk, and which mails they want. */
public record Colleague(Person person, MailWishes wishes) {

    /** An address that nobody vouched for may be anybody's: what the desk knows is not sent there. */
    public boolean isReached() {
        return person.isAssignable() && person.emailVerified() && person.email() != null;
    }

    /** How soon a mail reaches somebody. */
    public enum Reach {
        AT_ONCE,
        DAILY,
        NEVER
    }

    /** How soon they are mailed news of the topic. */
    public Reach hears(Topic topic) {
        if (!wants(topic)) {
            return Reach.NEVER;
        }
        return wishes.daily() ? Reach.DAILY : Reach.AT_ONCE;
    }

    public boolean wants(Topic topic) {
        return isReached() && wishes.wants(topic);
    }
}
