package org.sexton.application.service;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sexton.application.port.in.ErasePerson.Touched;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.query.SentPhoto;
import org.sexton.application.query.Trace;
import org.sexton.application.query.Trace.Where;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Erasure;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;

/** Takes what tells of a person out of tickets, each by a change of its own. Inside a unit of work. */
public final class Redactions {

    private final TicketStore tickets;
    private final TicketQueries queries;
    private final Photos photos;
    private final IdSource ids;

    public Redactions(TicketStore tickets, TicketQueries queries, Photos photos, IdSource ids) {
        this.tickets = tickets;
        this.queries = queries;
        this.photos = photos;
        this.ids = ids;
    }

    /** Keeps these from other changes until the unit of work ends. Always in the same order: two who lock wait, and no more. */
    void lock(Stream<TicketReference> references) {
        references
                .map(TicketReference::value)
                .distinct()
                .sorted()
                .forEach(reference -> tickets.find(new TicketReference(reference)));
    }

    /** Whatever was chosen, and what the person told of themselves as a guest. */
    List<Touched> make(Subjects.Subject subject, List<Trace> chosen, List<SentPhoto> sent, Actor by, Instant now) {
        var guest = new HashSet<>(subject.footprint().guestReports());
        var all = new TreeSet<String>();
        Stream.of(
                        guest.stream(),
                        chosen.stream().map(Trace::reference),
                        sent.stream().map(SentPhoto::ticket))
                .flatMap(some -> some)
                .forEach(reference -> all.add(reference.value()));
        var touched = new ArrayList<Touched>();
        for (var each : all) {
            var reference = new TicketReference(each);
            var fields = fields(chosen, reference);
            if (guest.contains(reference)) {
                fields.add(Field.REPORTER);
            }
            var what = new Erasure(subject.words(), fields, comments(chosen, reference), numbers(sent, reference));
            forget(reference, what, by, now).ifPresent(touched::add);
        }
        return touched;
    }

    private Optional<Touched> forget(TicketReference reference, Erasure what, Actor by, Instant now) {
        return tickets.find(reference)
                .flatMap(ticket -> decide(ticket, what, by, now))
                .map(change -> {
                    tickets.commit(change);
                    return new Touched(
                            reference,
                            change.after().version(),
                            change.event().changes().stream()
                                    .filter(told -> told.field() == Field.ERASED || told.field() == Field.PHOTO)
                                    .map(Redactions::told)
                                    .toList());
                });
    }

    private static String told(FieldChange change) {
        return change.field() == Field.PHOTO ? "photo/" + change.from() : Objects.requireNonNull(change.to());
    }

    private Optional<Change> decide(Ticket ticket, Erasure what, Actor by, Instant now) {
        var state = ticket.snapshot();
        var decided = ticket.forget(
                what, queries.comments(state.reference()), photos.of(state.id()), by, now, ids.nextSalt());
        return switch (decided) {
            case Outcome.Ok<Optional<Change>>(var change) -> change;
            case Outcome.Refused<Optional<Change>>(var why) ->
                throw new IllegalStateException("whoever came so far is an admin: " + why);
        };
    }

    private static Set<Field> fields(List<Trace> chosen, TicketReference reference) {
        return of(chosen, reference)
                .flatMap(trace -> field(trace.where()).stream())
                .collect(toSet());
    }

    private static Optional<Field> field(Where where) {
        return switch (where) {
            case TITLE -> Optional.of(Field.TITLE);
            case DESCRIPTION -> Optional.of(Field.DESCRIPTION);
            case LOCATION -> Optional.of(Field.LOCATION_TEXT);
            case ASSIGNEE -> Optional.of(Field.ASSIGNEE);
            case REPORTER -> Optional.of(Field.REPORTER);
            case WORK_LINK, COMMENT, EVENT -> Optional.empty();
        };
    }

    private static Set<Long> comments(List<Trace> chosen, TicketReference reference) {
        return of(chosen, reference)
                .filter(trace -> trace.where() == Where.COMMENT)
                .map(Trace::sequence)
                .collect(toSet());
    }

    private static Set<Integer> numbers(List<SentPhoto> sent, TicketReference reference) {
        return sent.stream()
                .filter(photo -> photo.ticket().equals(reference))
                .map(SentPhoto::number)
                .collect(toSet());
    }

    private static Stream<Trace> of(List<Trace> chosen, TicketReference reference) {
        return chosen.stream().filter(trace -> trace.reference().equals(reference));
    }
}
