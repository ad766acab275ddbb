package org.sexton.application.port.in;

import java.util.Optional;
import java.util.function.Function;
import org.sexton.application.port.in.ErasePerson.Whom;
import org.sexton.application.query.PersonRecord;
import org.sexton.application.query.SentPhoto;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** All that is kept about somebody, to be handed to them. */
public interface ExportPerson {

    /** @param picture the JPEG file of one of its photos; empty where it was removed meanwhile */
    record Export(PersonRecord about, Function<SentPhoto, Optional<byte[]>> picture) {}

    /** For an admin. Refuses whoever is none, somebody there is not (any more), and bad input with every violation at once. */
    Outcome<Export> handle(Actor actor, Whom whom);

    /**
     * For oneself: without what others wrote about them and whom they were told to help, which is not theirs to see. Refuses
     * whoever has no account.
     */
    Outcome<Export> handle(Actor actor);
}
