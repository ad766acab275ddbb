package org.sexton.application.service;

import java.util.List;
import java.util.Optional;
import org.sexton.application.port.in.ErasePerson.Whom;
import org.sexton.application.port.in.ExportPerson;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.PersonRecord;
import org.sexton.application.query.SentPhoto;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Reads what the erasure of the same person would find, and what they did besides. */
public final class ExportPersonService implements ExportPerson {

    private final UnitOfWork work;
    private final Subjects subjects;
    private final PersonalData data;
    private final PeopleQueries people;
    private final Sessions sessions;
    private final MailWishesStore wishes;
    private final TicketQueries tickets;
    private final Photos photos;

    public ExportPersonService(
            UnitOfWork work,
            Subjects subjects,
            PersonalData data,
            PeopleQueries people,
            Sessions sessions,
            MailWishesStore wishes,
            TicketQueries tickets,
            Photos photos) {
        this.work = work;
        this.subjects = subjects;
        this.data = data;
        this.people = people;
        this.sessions = sessions;
        this.wishes = wishes;
        this.tickets = tickets;
        this.photos = photos;
    }

    @Override
    public Outcome<Export> handle(Actor actor, Whom whom) {
        return actor.isAdmin()
                ? export(actor, whom, true)
                : Outcome.refused(new Refusal.NotAllowed("export what is kept about people"));
    }

    @Override
    public Outcome<Export> handle(Actor actor) {
        return actor.person()
                .map(self -> export(actor, new Whom(self.toString(), null, List.of(), List.of()), false))
                .orElseGet(() -> Outcome.refused(new Refusal.NotAllowed("export what is kept about nobody")));
    }

    private Outcome<Export> export(Actor actor, Whom whom, boolean byAdmin) {
        return work.run(
                actor, () -> subjects.find(whom).map(subject -> new Export(about(subject, byAdmin), this::picture)));
    }

    private PersonRecord about(Subjects.Subject subject, boolean byAdmin) {
        var footprint = subject.footprint();
        var person = subject.person();
        return new PersonRecord(
                person == null ? null : people.find(person.id()).orElse(null),
                subject.email(),
                person == null ? null : wishes.of(person.id()),
                person == null ? List.of() : sessions.of(person.id()),
                data.doings(subject.of()),
                footprint.reports().stream()
                        .flatMap(reference -> tickets.find(reference).stream())
                        .toList(),
                footprint.follows(),
                byAdmin ? footprint.naming() : List.of(),
                footprint.photos(),
                byAdmin ? data.traces(subject.words()) : List.of());
    }

    private Optional<byte[]> picture(SentPhoto sent) {
        return tickets.find(sent.ticket())
                .flatMap(ticket -> photos.of(ticket.id()).photos().stream()
                        .filter(photo -> photo.number() == sent.number())
                        .findFirst())
                .flatMap(photo -> photos.picture(photo.id(), PhotoSize.FULL));
    }
}
