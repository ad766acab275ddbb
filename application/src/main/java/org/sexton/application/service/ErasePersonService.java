package org.sexton.application.service;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.EventRef;
import org.sexton.application.query.SentPhoto;
import org.sexton.application.query.Trace;
import org.sexton.domain.administration.Forgetting;
import org.sexton.domain.administration.Pen;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * One unit of work, however much it touches. It takes up the pen first, so of two admins who erase each other one finds
 * themselves none; it holds the person, so nothing of theirs is written beside it; and it locks what it is to touch before
 * it looks, so that what it looks at stays.
 */
public final class ErasePersonService implements ErasePerson {

    private final UnitOfWork work;
    private final People people;
    private final Subjects subjects;
    private final PersonalData data;
    private final Redactions redactions;
    private final AdminPen pens;
    private final IdSource ids;
    private final InstantSource clock;

    public ErasePersonService(
            UnitOfWork work,
            People people,
            Subjects subjects,
            PersonalData data,
            Redactions redactions,
            AdminPen pens,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.people = people;
        this.subjects = subjects;
        this.data = data;
        this.redactions = redactions;
        this.pens = pens;
        this.ids = ids;
        this.clock = clock;
    }

    /** What was found, as it is shown and chosen from. */
    private record Look(Subjects.Subject subject, Mentions mentions, String seen) {}

    @Override
    public Outcome<Preview> handle(Actor actor, Whom whom) {
        if (!actor.isAdmin()) {
            return notAllowed();
        }
        return work.run(actor, () -> subjects.find(whom).map(subject -> preview(actor, look(subject))));
    }

    private Preview preview(Actor actor, Look look) {
        var subject = look.subject();
        var person = subject.person();
        var id = person == null ? null : person.id();
        var problem = new Forgetting(people.activeAdmins()).refusal(id, pens.of(actor));
        return new Preview(
                id,
                person == null ? null : person.name(),
                subject.email() == null ? null : subject.email().value(),
                subject.confirmation(),
                subject.footprint(),
                look.mentions().shown(),
                look.seen(),
                problem.map(why -> why instanceof Refusal.Conflict(var text) ? text : "")
                        .orElse(null));
    }

    private Look look(Subjects.Subject subject) {
        var mentions = new Mentions(data.traces(subject.words()), subject.words());
        var footprint = subject.footprint();
        var all = Stream.of(
                        mentions.said().stream(),
                        footprint.photos().stream().map(ErasePerson::id),
                        footprint.reports().stream().map(TicketReference::value),
                        footprint.naming().stream().map(EventRef::toString),
                        Stream.of(subject.confirmation()))
                .flatMap(part -> part)
                .toList();
        return new Look(subject, mentions, Digest.ofText(String.join("\n", all)).hex());
    }

    @Override
    public Outcome<Receipt> handle(Actor actor, Erase command) {
        return actor.isAdmin() ? work.run(actor, () -> erase(actor, command)) : notAllowed();
    }

    private Outcome<Receipt> erase(Actor actor, Erase command) {
        var pen = pens.of(actor);
        var admins = people.activeAdmins();
        if (actor.person().filter(id -> !admins.contains(id)).isPresent()) {
            // they were one when they asked
            return notAllowed();
        }
        return subjects.find(command.whom()).flatMap(found -> {
            if (found.person() != null) {
                data.hold(found.person().id());
            }
            // who follows them is mailed by whatever is done to them: that waits, too
            redactions.lock(touchedBy(found, command));
            return subjects.find(command.whom()).flatMap(subject -> erase(command, look(subject), admins, pen));
        });
    }

    private static Stream<TicketReference> touchedBy(Subjects.Subject subject, Erase command) {
        var chosen = Stream.concat(command.mentions().stream(), command.photos().stream())
                .map(id -> id.split("/", 2)[0])
                .flatMap(reference -> TicketReference.parse(reference).stream());
        return Stream.of(chosen, subject.footprint().follows().stream(), subject.footprint().guestReports().stream())
                .flatMap(some -> some);
    }

    private Outcome<Receipt> erase(Erase command, Look look, Set<PersonId> admins, Pen pen) {
        var subject = look.subject();
        var photos = subject.footprint().photos().stream()
                .filter(photo -> command.photos().contains(ErasePerson.id(photo)))
                .toList();
        return unlike(command, look, photos)
                .<Outcome<Receipt>>map(Outcome::refused)
                .orElseGet(() -> forget(command, look, photos, admins, pen));
    }

    private static Optional<Refusal> unlike(Erase command, Look look, List<SentPhoto> photos) {
        if (!command.confirm().strip().equalsIgnoreCase(look.subject().confirmation())) {
            return Optional.of(new Refusal.Invalid(
                    new Violation("confirm", "unlike", "must be what the preview asks to be typed")));
        }
        if (!command.seen().equals(look.seen())) {
            return Optional.of(new Refusal.Conflict(
                    "What this would touch is not what it was when you looked. Look again, then decide."));
        }
        var unknown =
                command.mentions().stream().anyMatch(id -> !look.mentions().has(id))
                        || photos.size() != command.photos().size();
        return unknown
                ? Optional.of(new Refusal.Invalid(
                        new Violation("mentions", "unknown", "must be among those of the preview, as photos must")))
                : Optional.empty();
    }

    private Outcome<Receipt> forget(Erase command, Look look, List<SentPhoto> photos, Set<PersonId> admins, Pen pen) {
        var subject = look.subject();
        var chosen = look.mentions().chosen(command.mentions());
        var touched = chosen.stream().map(Trace::reference).collect(toSet());
        var blanked = blanked(subject, look, touched);
        var person = subject.person();
        return new Forgetting(admins)
                .forget(ids.nextId(), person == null ? null : person.id(), blanked, pen)
                .map(erasure -> {
                    data.erase(
                            erasure,
                            subject.of(),
                            subject.words(),
                            List.copyOf(touched),
                            subject.footprint().reports(),
                            clock.instant());
                    var changed = redactions.make(subject, chosen, photos, pen.by(), clock.instant());
                    return receipt(erasure, subject, look, changed);
                });
    }

    /** What tells of assignments to them goes in any case, the rest with what was chosen. */
    private static Map<TicketId, SortedSet<Long>> blanked(
            Subjects.Subject subject, Look look, Set<TicketReference> touched) {
        var events = new LinkedHashMap<TicketId, SortedSet<Long>>();
        var history = new TreeSet<>(touched.stream().map(TicketReference::value).toList());
        subject.footprint().guestReports().forEach(reference -> history.add(reference.value()));
        look.mentions()
                .history(history.stream().map(TicketReference::new).collect(toSet()))
                .forEach((ticket, sequences) ->
                        events.computeIfAbsent(ticket, _ -> new TreeSet<>()).addAll(sequences));
        subject.footprint()
                .naming()
                .forEach(event -> events.computeIfAbsent(event.ticket(), _ -> new TreeSet<>())
                        .add(event.sequence()));
        return events;
    }

    private static Receipt receipt(PersonErasure erasure, Subjects.Subject subject, Look look, List<Touched> changed) {
        var references = new LinkedHashMap<TicketId, TicketReference>();
        look.mentions().references(references);
        subject.footprint().naming().forEach(event -> references.put(event.ticket(), event.reference()));
        var blanked = new ArrayList<Blanked>();
        erasure.blanked().forEach((ticket, sequences) -> {
            if (references.get(ticket) instanceof TicketReference reference) {
                blanked.add(new Blanked(reference, List.copyOf(sequences)));
            }
        });
        blanked.sort(Comparator.comparing(one -> one.ticket().value()));
        var event = erasure.event();
        var person = subject.person();
        return new Receipt(
                UUID.fromString(event.subject().key()),
                event.at(),
                person == null ? null : person.id(),
                changed,
                blanked,
                subject.footprint().kept(),
                subject.footprint().follows().size(),
                event.sequence(),
                event.seal().hash().hex());
    }

    private static <T> Outcome<T> notAllowed() {
        return Outcome.refused(new Refusal.NotAllowed("erase people"));
    }
}
