package org.sexton.application.port.out;

import java.time.Instant;
import java.util.List;
import org.sexton.application.query.Doings;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.Trace;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketReference;

/** All that is kept about one person, wherever it is kept: found, and forgotten. */
public interface PersonalData {

    /**
     * Waits for what the person is doing just now; what they begin from then on waits until the unit of work ends, and is
     * refused if they were forgotten by it. Inside a {@link UnitOfWork}.
     */
    void hold(PersonId person);

    Footprint footprint(DataSubject subject);

    /** What they did and what was done for them, told for themselves. */
    Doings doings(DataSubject subject);

    /** Every text of a ticket, of its comments and of its audit log in which one of the words stands; in a fixed order. */
    List<Trace> traces(PersonalWords words);

    /**
     * Records the erasure; then blanks the events that it names, and forgets all that {@link #footprint} counts, follows and
     * wishes for mails. The person stays as {@link org.sexton.domain.person.Person#erased}. Of mails to others, the words go.
     * What tickets say is theirs to forget. Inside a {@link UnitOfWork}.
     *
     * @param touched tickets whose work links lose the words, and lead nowhere any more where they had them
     * @param revoked tickets whose tracking links lead nowhere any more
     */
    void erase(
            PersonErasure erasure,
            DataSubject subject,
            PersonalWords words,
            List<TicketReference> touched,
            List<TicketReference> revoked,
            Instant now);
}
