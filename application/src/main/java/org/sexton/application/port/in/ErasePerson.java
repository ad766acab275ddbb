package org.sexton.application.port.in;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.SentPhoto;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketReference;

/** An admin forgets somebody, having looked at what it will touch. Whoever is no admin is refused. */
public interface ErasePerson {

    /**
     * Whom; unchecked input. One of the two.
     *
     * @param userId somebody with an account
     * @param email of somebody with or without one
     * @param phrases what else tells of them in texts: another name, a telephone number
     */
    record Whom(@Nullable String userId, @Nullable String email, List<String> phrases, List<Violation> unread) {}

    /**
     * @param whom as it was in the preview
     * @param seen what the preview called itself: nothing but what it showed is touched
     * @param mentions which of its mentions go
     * @param photos which of its photos go
     * @param confirm the address once more, or the name of whoever has none
     */
    record Erase(Whom whom, String seen, Set<String> mentions, Set<String> photos, String confirm) {}

    /**
     * @param person null for somebody without an account
     * @param confirm what is to be typed in order to go on
     * @param seen names all of this: it is another as soon as any of it is
     * @param problem why they can't be erased; null where they can
     */
    record Preview(
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable String email,
            String confirm,
            Footprint footprint,
            List<Mention> mentions,
            String seen,
            @Nullable String problem) {}

    /**
     * A place of a ticket where words about them stand.
     *
     * @param id names it within the preview, such as {@code 7K3-QFM/comment/5}
     * @param where title, description, location, assignee, work_link, comment or history
     * @param times how often
     * @param events how many events of the history it is
     */
    record Mention(String id, TicketReference ticket, String where, Excerpt excerpt, int times, int events) {}

    /** The first of them, with some of the text around it. */
    record Excerpt(String before, String found, String after) {}

    /** Tells nothing of the person but their id. */
    record Receipt(
            UUID id,
            Instant at,
            @Nullable PersonId person,
            List<Touched> tickets,
            List<Blanked> blanked,
            Footprint.Kept forgotten,
            int follows,
            long entry,
            String hash) {}

    /** A ticket that was changed, and what of it: as its own audit log tells it. */
    record Touched(TicketReference ticket, long version, List<String> what) {}

    /** Events of a ticket whose payload is gone. */
    record Blanked(TicketReference ticket, List<Long> events) {}

    /** What is there, and what can be chosen of it. */
    Outcome<Preview> handle(Actor actor, Whom whom);

    /**
     * Refuses ({@code Conflict}) whoever would forget themselves or the last admin, and where there is something else by now
     * than was looked at; and bad input with every violation at once.
     */
    Outcome<Receipt> handle(Actor actor, Erase command);

    /** The id of a photo within the preview. */
    static String id(SentPhoto photo) {
        return photo.ticket().value() + "/photo/" + photo.number();
    }
}
