package org.sexton.application.port.in;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.redaction.Redaction;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/**
 * Anyone learns how everyone would read what they are writing, before they send it. Nothing of it is kept. Refused only
 * where the texts could not be sent either.
 */
public interface PreviewReport {

    /** @param locationText the words that were given for the place */
    record Command(
            @Nullable String title,
            @Nullable String description,
            @Nullable String locationText,
            List<Violation> unread) {}

    /**
     * Something that everyone is spared.
     *
     * @param field the input's field that holds it
     * @param text as it was written
     */
    record Finding(String field, Redaction.Kind kind, String text) {}

    /** The texts as everyone would read them, and what was taken out of them, in the order of the texts. */
    record View(String title, String description, String locationText, List<Finding> findings) {}

    Outcome<View> handle(Actor actor, Command command);
}
