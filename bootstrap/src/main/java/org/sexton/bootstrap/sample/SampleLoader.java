package org.sexton.bootstrap.sample;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.ChangeTicketService;
import org.sexton.bootstrap.sample.SampleParish.SamplePerson;
import org.sexton.bootstrap.sample.SampleParish.SamplePlace;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.PlaceTree;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Outcome.Ok;
import org.sexton.domain.shared.Outcome.Refused;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * Lets the sample parish live through its two years again: each report and each change of it is made by its person, at its
 * time, through the same rules as any other, so that the audit log is a true one.
 *
 * <p>A sample ticket has the same reference in every installation. That is what makes loading safe to repeat, and links
 * into the demo durable. What exists already, changed since or not, is left as it is; a ticket exists with all of its
 * story or not at all.
 */
public final class SampleLoader {

    /** Hears how far it is, after each ticket. */
    @FunctionalInterface
    public interface Progress {
        void told(int done, int of);
    }

    /**
     * What a load has added.
     *
     * @param changes to these tickets, their reports not counted
     */
    public record Loaded(int tickets, int changes) {}

    private final UnitOfWork work;
    private final TicketStore tickets;
    private final Catalogue catalogue;
    private final AdminLog log;
    private final People people;
    private final IdSource ids;
    private final InstantSource clock;

    public SampleLoader(
            UnitOfWork work,
            TicketStore tickets,
            Catalogue catalogue,
            AdminLog log,
            People people,
            IdSource ids,
            InstantSource clock) {
        this.work = work;
        this.tickets = tickets;
        this.catalogue = catalogue;
        this.log = log;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds what is missing of the parish, oldest report first. Categories, places and people come before. */
    public Loaded load(SampleParish parish, Progress progress) {
        var now = clock.instant().atZone(parish.zone());
        var cast = settle(parish, now);
        var missing = missing(parish, now);
        var changes = 0;
        for (int i = 0; i < missing.size(); i++) {
            var ticket = missing.get(i);
            changes += done(work.run(Actor.SYSTEM, () -> Outcome.ok(tell(ticket, cast, now))));
            progress.told(i + 1, missing.size());
        }
        return new Loaded(missing.size(), changes);
    }

    /** What the sample calls a ticket in every installation. */
    static TicketReference reference(SampleTicket ticket) {
        var digest = Digest.ofText("sample:" + ticket.number());
        return TicketReference.of(ByteBuffer.wrap(digest.bytes()).getInt());
    }

    private Map<String, Person> settle(SampleParish parish, ZonedDateTime now) {
        var since = parish.tickets().stream()
                .map(ticket -> ticket.reportedAt(now).toInstant())
                .min(comparing(identity()))
                .orElseGet(now::toInstant);
        return done(work.run(Actor.SYSTEM, () -> {
            var author = new Author(Actor.SYSTEM, since, ids::nextSalt);
            catalogue.addCategories(
                    parish.categories().stream()
                            .map(category -> new Category(new Key(category.key()), category.label()))
                            .toList(),
                    author,
                    log);
            parish.places().forEach(place -> settle(place, author));
            return Outcome.ok(
                    parish.people().stream().collect(toMap(SamplePerson::id, person -> settle(person, since))));
        }));
    }

    private Person settle(SamplePerson sample, Instant since) {
        var email = new EmailAddress(sample.email());
        return people.findByEmail(email).orElseGet(() -> {
            var person = new Person(new PersonId(ids.nextId()), email, true, sample.name(), sample.role(), true, since);
            people.save(person);
            return person;
        });
    }

    private void settle(SamplePlace sample, Author author) {
        var key = new Key(sample.key());
        if (catalogue.place(key).isEmpty()) {
            var parent = sample.parent() == null ? null : new Key(sample.parent());
            var wish = new PlaceTree.Wish(sample.label(), sample.kind(), parent != null, parent, null);
            catalogue.commit(done(new PlaceTree(catalogue.keptPlaces()).add(key, wish, author.pen(log.head()))));
        }
    }

    private List<SampleTicket> missing(SampleParish parish, ZonedDateTime now) {
        var references = parish.tickets().stream().map(SampleLoader::reference).toList();
        var taken = done(work.run(Actor.SYSTEM, () -> Outcome.ok(tickets.taken(references))));
        return parish.tickets().stream()
                .filter(ticket -> !taken.contains(reference(ticket)))
                .sorted(comparing(ticket -> ticket.reportedAt(now)))
                .toList();
    }

    /** The people act inside of the one unit of work, each for themselves. Answers how many changes they made. */
    private int tell(SampleTicket sample, Map<String, Person> cast, ZonedDateTime now) {
        var at = sample.reportedAt(now);
        open(sample, cast, at.toInstant());
        var changes = 0;
        for (var step : sample.story()) {
            at = step.follows(at);
            if (!at.isBefore(now)) {
                break;
            }
            var edits = SampleEdits.of(step.set(), at.toLocalDate(), cast);
            done(changeAt(at.toInstant())
                    .handle(known(cast, step.by()).actor(), new ChangeTicket.Command(reference(sample), null, edits)));
            changes++;
        }
        return changes;
    }

    private ChangeTicket changeAt(Instant then) {
        return new ChangeTicketService(work, tickets, catalogue, people, ids, InstantSource.fixed(then));
    }

    private void open(SampleTicket sample, Map<String, Person> cast, Instant at) {
        var person = sample.reporter() == null ? null : known(cast, sample.reporter());
        var actor = person == null ? Actor.GUEST : person.actor();
        var ticket = new NewTicket(
                sample.title(),
                sample.description(),
                catalogue.initialStatus(),
                Objects.requireNonNullElse(sample.priority(), Priority.NORMAL),
                catalogue.category(new Key(sample.category())).orElseThrow(),
                new Location(catalogue.place(new Key(sample.place())).orElseThrow(), sample.placeText(), null),
                sample.sensitive(),
                person == null ? guest(sample.guest()) : reporter(person),
                null,
                null,
                null);
        done(work.run(
                actor,
                () -> Ticket.open(new TicketId(ids.nextId()), reference(sample), ticket, actor, at, ids.nextSalt())
                        .map(tickets::commit)));
    }

    private static Reporter reporter(Person person) {
        return person.role().isStaff()
                ? new Reporter.Staff(person.id(), person.name(), person.email())
                : new Reporter.Member(person.id(), person.name(), person.email());
    }

    private static Reporter guest(SampleTicket.@Nullable Guest guest) {
        return guest == null
                ? new Reporter.Guest(null, null)
                : new Reporter.Guest(guest.name(), guest.email() == null ? null : new EmailAddress(guest.email()));
    }

    static Person known(Map<String, Person> cast, String id) {
        return Objects.requireNonNull(cast.get(id), () -> "nobody in the sample is called " + id);
    }

    /** The sample keeps the rules; where it does not, that is a mistake in its files. */
    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Ok<T>(var value) -> value;
            case Refused<T>(var why) -> throw new IllegalStateException("the sample breaks a rule: " + why);
        };
    }
}
