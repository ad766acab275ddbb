package org.sexton.adapters.memory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.query.Doings;
import org.sexton.application.query.EventRef;
import org.sexton.application.query.Footprint;
import org.sexton.application.query.SentPhoto;
import org.sexton.application.query.Trace;
import org.sexton.application.query.Trace.Where;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** Looks at every row there is. One unit of work at a time: nobody is doing anything beside it. */
public final class InMemoryPersonalData implements PersonalData {

    private final InMemoryInstallation in;

    public InMemoryPersonalData(InMemoryInstallation in) {
        this.in = in;
    }

    @Override
    public void hold(PersonId person) {
        in.work.requireUnit();
    }

    @Override
    public Footprint footprint(DataSubject subject) {
        var guest =
                tickets().filter(ticket -> isFrom(ticket, subject.address())).toList();
        var reports = tickets().filter(ticket -> isReport(ticket, subject)).toList();
        return new Footprint(
                guest.stream().flatMap(InMemoryPersonalData::guestName).collect(Collectors.toSet()),
                references(reports.stream()),
                references(guest.stream()),
                in.followers
                        .all()
                        .filter(isTheirs(subject))
                        .map(Follower::ticket)
                        .distinct()
                        .sorted(comparing(TicketReference::value))
                        .toList(),
                photos(subject, reports),
                naming(subject.person()),
                kept(subject));
    }

    private Stream<TicketSnapshot> tickets() {
        return in.tickets.states().sorted(comparing(ticket -> ticket.reference().value()));
    }

    private static boolean isFrom(TicketSnapshot ticket, @Nullable EmailAddress address) {
        return address != null
                && ticket.reporter() instanceof Reporter.Guest(var _, var email)
                && address.equals(email);
    }

    private static Stream<String> guestName(TicketSnapshot ticket) {
        return ticket.reporter() instanceof Reporter.Guest(var name, var _) ? Stream.ofNullable(name) : Stream.empty();
    }

    private boolean isReport(TicketSnapshot ticket, DataSubject subject) {
        return subject.person() != null && ticket.isReportedBy(subject.person())
                || isFrom(ticket, subject.address())
                || in.followers
                        .reporter(ticket.reference())
                        .filter(follower -> follower.email().equals(subject.address()))
                        .isPresent();
    }

    private static Predicate<Follower> isTheirs(DataSubject subject) {
        return follower -> follower.email().equals(subject.address())
                || subject.person() != null && subject.person().equals(follower.person());
    }

    private static List<TicketReference> references(Stream<TicketSnapshot> tickets) {
        return tickets.map(TicketSnapshot::reference).toList();
    }

    private List<SentPhoto> photos(DataSubject subject, List<TicketSnapshot> reports) {
        return tickets()
                .flatMap(ticket -> {
                    var added = added(ticket.reference(), subject.person());
                    return in.photos.of(ticket.id()).photos().stream()
                            .filter(photo -> photo.side() == Comment.Side.REPORTER && reports.contains(ticket)
                                    || added.contains(Integer.toString(photo.number())))
                            .map(photo -> new SentPhoto(ticket.reference(), photo.number()));
                })
                .toList();
    }

    private Set<String> added(TicketReference ticket, @Nullable PersonId person) {
        return in.tickets.events(ticket).stream()
                .filter(event -> person != null && person.equals(event.by().person()))
                .flatMap(event -> event.changes().stream())
                .filter(change -> change.field() == Field.PHOTO)
                .map(FieldChange::to)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<EventRef> naming(@Nullable PersonId person) {
        var id = Objects.toString(person, "");
        return tickets()
                .flatMap(ticket -> in.tickets.events(ticket.reference()).stream()
                        .filter(event -> event.changes().stream()
                                .anyMatch(change -> change.field() == Field.ASSIGNEE_USER_ID
                                        && (id.equals(change.from()) || id.equals(change.to()))))
                        .map(event -> new EventRef(ticket.id(), ticket.reference(), event.sequence())))
                .toList();
    }

    private Footprint.Kept kept(DataSubject subject) {
        var person = subject.person();
        return new Footprint.Kept(
                person == null ? 0 : in.people.identitiesOf(person).size(),
                person == null ? 0 : in.sessions.of(person).size(),
                subject.address() == null ? 0 : in.links.to(subject.address()),
                (int) in.deliveries.to(isTo(subject), true),
                (int) in.deliveries.to(isTo(subject), false));
    }

    private static Predicate<InMemoryDelivery> isTo(DataSubject subject) {
        return row -> row.to() != null && row.to().equals(subject.address())
                || subject.person() != null
                        && row.delivery() != null
                        && subject.person().equals(row.delivery().to().person());
    }

    @Override
    public Doings doings(DataSubject subject) {
        var person = subject.person();
        return new Doings(
                person == null ? List.of() : in.people.identitiesOf(person),
                tickets()
                        .flatMap(ticket -> in.tickets.comments(ticket.reference()).stream()
                                .filter(comment -> person != null
                                        && person.equals(comment.by().person()))
                                .map(comment -> new Doings.Wrote(
                                        ticket.reference(),
                                        comment.sequence(),
                                        comment.at(),
                                        comment.visibility(),
                                        comment.body())))
                        .toList(),
                tickets()
                        .flatMap(ticket -> in.tickets.events(ticket.reference()).stream()
                                .filter(event -> person != null
                                        && person.equals(event.by().person()))
                                .map(event -> did(ticket.reference(), event)))
                        .toList(),
                in.deliveries.to(isTo(subject)));
    }

    private static Doings.Did did(TicketReference ticket, TicketEvent event) {
        var fields =
                event.changes().stream().map(change -> change.field().key()).toList();
        return new Doings.Did(ticket, event.sequence(), event.at(), event.type(), fields);
    }

    @Override
    public List<Trace> traces(PersonalWords words) {
        var all = new ArrayList<Trace>();
        tickets().flatMap(InMemoryPersonalData::texts).forEach(all::add);
        tickets()
                .forEach(ticket -> in.workLinks
                        .of(ticket.id())
                        .ifPresent(link -> all.add(trace(ticket, Where.WORK_LINK, 0, link.name()))));
        tickets()
                .forEach(ticket -> in.tickets
                        .comments(ticket.reference())
                        .forEach(comment -> all.add(trace(ticket, Where.COMMENT, comment.sequence(), comment.body()))));
        tickets()
                .forEach(ticket -> in.tickets
                        .events(ticket.reference())
                        .forEach(event -> all.add(trace(ticket, Where.EVENT, event.sequence(), said(event, words)))));
        return all.stream().filter(trace -> words.areIn(trace.text())).toList();
    }

    private static Stream<Trace> texts(TicketSnapshot ticket) {
        var place = ticket.location() == null ? null : ticket.location().text();
        var reporter = ticket.reporter() instanceof Reporter.Guest(var name, var email)
                ? Stream.of(Objects.toString(name, ""), Objects.toString(email, ""))
                        .filter(told -> !told.isEmpty())
                        .collect(joining(" "))
                : "";
        var assignee = ticket.assignee() instanceof Assignee.Named(var name) ? name : "";
        return Stream.of(
                trace(ticket, Where.TITLE, 0, ticket.title()),
                trace(ticket, Where.DESCRIPTION, 0, ticket.description()),
                trace(ticket, Where.LOCATION, 0, Objects.toString(place, "")),
                trace(ticket, Where.REPORTER, 0, reporter),
                trace(ticket, Where.ASSIGNEE, 0, assignee));
    }

    private static Trace trace(TicketSnapshot ticket, Where where, long sequence, String text) {
        return new Trace(ticket.id(), ticket.reference(), where, sequence, text);
    }

    private static String said(TicketEvent event, PersonalWords words) {
        return event.changes().stream()
                .flatMap(change -> Stream.of(Objects.toString(change.from(), ""), Objects.toString(change.to(), "")))
                .filter(words::areIn)
                .collect(joining("\n"));
    }

    @Override
    public void erase(
            PersonErasure erasure,
            DataSubject subject,
            PersonalWords words,
            List<TicketReference> touched,
            List<TicketReference> revoked,
            Instant now) {
        in.adminLog.append(erasure.event());
        erasure.blanked().forEach(in.tickets::blank);
        touched.forEach(ticket -> in.tickets.state(ticket).ifPresent(it -> in.workLinks.erase(it.id(), words)));
        revoked.forEach(ticket -> in.tickets.state(ticket).ifPresent(it -> in.trackingLinks.revoke(it.id(), now)));
        in.deliveries.erase(isTo(subject), now);
        in.deliveries.erase(words);
        in.followers.erase(isTheirs(subject));
        var owner = Objects.toString(subject.person(), "");
        in.receipts.erase(owner::equals, words::areIn);
        if (subject.address() != null) {
            in.links.erase(subject.address());
            in.followers.eraseAsked(subject.address());
        }
        if (subject.person() != null) {
            erase(subject.person());
        }
    }

    private void erase(PersonId person) {
        in.sessions.erase(person);
        in.mailWishes.erase(person);
        in.digestItems.erase(person);
        in.presence.erase(person);
        in.people.erase(person);
    }
}
