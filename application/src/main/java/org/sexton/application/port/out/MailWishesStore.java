package org.sexton.application.port.out;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.PersonId;

/** Which mails people with an account want, and the mailed links by which they end them. Changed inside a {@link UnitOfWork}. */
public interface MailWishesStore {

    /**
     * What a mailed link ends.
     *
     * @param topic null for all of the desk's mails
     */
    record StopLink(PersonId person, @Nullable Topic topic) {}

    /** Of each of these people; {@link MailWishes#DEFAULT} of whoever never said anything. */
    Map<PersonId, MailWishes> of(Collection<PersonId> people);

    /** Of one person. */
    default MailWishes of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, MailWishes.DEFAULT);
    }

    void save(PersonId person, MailWishes wishes);

    /** @param token the hash of the link's token */
    void addLink(StopLink link, Digest token, Instant now);

    Optional<StopLink> behind(Digest token);

    /** Forgets the links that were mailed before then. */
    int forgetLinks(Instant then);
}
