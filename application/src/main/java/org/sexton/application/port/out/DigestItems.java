package org.sexton.application.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.person.PersonId;

/** What waits for people's daily mails. */
public interface DigestItems {

    /** Inside the {@link UnitOfWork} that causes them. */
    void add(List<DigestItem> items);

    /** For whom there is something from before then. */
    Set<PersonId> waiting(Instant before);

    /** Takes out what there is for the person from before then, oldest first; two who take at once never get the same. Inside a {@link UnitOfWork}. */
    List<DigestItem> take(PersonId person, Instant before);
}
