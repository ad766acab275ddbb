package org.sexton.application.port.in;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** A person says which mails they want, all at once. */
public interface ChangeMailWishes {

    /** What the API calls {@link MailWishes#ownReports}. */
    String OWN_REPORTS = "ownReports";

    /**
     * Unchecked input; what is null was left out.
     *
     * @param topics what is said of each
     * @param digest {@code off} or {@code daily}
     * @param language a tag such as {@code de}; null to keep the one that was
     * @param unread what of the input could not be read at all; refused together with everything else that is wrong
     */
    record Command(
            @Nullable Boolean ownReports,
            Map<Topic, Boolean> topics,
            @Nullable String digest,
            @Nullable String language,
            List<Violation> unread) {

        public Command {
            topics = Map.copyOf(topics);
            unread = List.copyOf(unread);
        }
    }

    /** Refuses who is not a person, and bad input with every violation at once. */
    Outcome<MailWishes> handle(Actor actor, Command command);

    /** What the API calls a topic: {@code NEW_REPORTS} is {@code newReports}. */
    static String field(Topic topic) {
        return switch (topic) {
            case ASSIGNED -> "assigned";
            case NEW_REPORTS -> "newReports";
            case ANSWERS -> "answers";
            case MENTIONS -> "mentions";
            case OVERDUE -> "overdue";
        };
    }
}
