package org.sexton.adapters.memory.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.Followers;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.Receipts;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Pen;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Album;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.PairOfChanges;
import org.sexton.domain.ticket.PairOfSalts;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.PhotoId;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.WaitingPhoto;

/** The ground that the contracts stand on: an empty installation before each test, and words to fill it with. */
public abstract class PortContract {

    static final Instant NOW = Instant.parse("2026-11-22T19:34:00.123Z");

    private final IdSource salts = new SeededIds(2);
    IdSource ids = new SeededIds(1);
    UnitOfWork work;
    TicketStore tickets;
    TicketQueries queries;
    Catalogue catalogue;
    AdminLog adminLog;
    People people;
    Receipts receipts;
    PublicTickets publicTickets;
    TrackingLinks trackingLinks;
    Followers followers;
    Photos photos;
    OrganisationStore organisation;

    /** An installation with the three first statuses and nothing else. */
    protected abstract Ports empty();

    @BeforeEach
    final void begin() {
        var ports = empty();
        ids = new SeededIds(1);
        work = ports.work();
        tickets = ports.tickets();
        queries = ports.queries();
        catalogue = ports.catalogue();
        adminLog = ports.adminLog();
        people = ports.people();
        receipts = ports.receipts();
        publicTickets = ports.publicTickets();
        trackingLinks = ports.trackingLinks();
        followers = ports.followers();
        photos = ports.photos();
        organisation = ports.organisation();
    }

    /** Does it as one, on behalf of Sexton itself. */
    final <T> T done(Supplier<T> what) {
        return switch (work.run(Actor.SYSTEM, () -> Outcome.ok(what.get()))) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    final void stored(Runnable what) {
        done(() -> {
            what.run();
            return true;
        });
    }

    final Person person(String name, Role role) {
        var email = new EmailAddress(SearchWords.fold(name).replace(" ", ".") + "@example.org");
        return saved(new Person(new PersonId(ids.nextId()), email, true, name, role, true, NOW));
    }

    final Person saved(Person person) {
        stored(() -> people.save(person));
        return person;
    }

    /** Salts of their own: what is added takes no part in what tests draw. */
    private Author author() {
        return new Author(Actor.SYSTEM, NOW, salts::nextSalt);
    }

    /** Inside a unit of work. */
    final void addCategories(Collection<Category> categories) {
        catalogue.addCategories(categories, author(), adminLog);
    }

    /** Inside a unit of work. */
    final void addPlaces(Collection<Place> places) {
        catalogue.addPlaces(places, author(), adminLog);
    }

    final Pen pen() {
        return author().pen(adminLog.head());
    }

    final Place place(String key, String label, @Nullable Place parent) {
        var place = new Place(new Key(key), label, parent == null ? null : parent.key());
        stored(() -> addPlaces(List.of(place)));
        return place;
    }

    final NewTicket titled(String title) {
        return new NewTicket(
                title,
                "",
                catalogue.initialStatus(),
                Priority.NORMAL,
                null,
                null,
                false,
                new Reporter.Guest(null, null),
                null,
                null,
                null);
    }

    final NewTicket reportedBy(Person member, String title) {
        var bare = titled(title);
        return new NewTicket(
                bare.title(),
                bare.description(),
                bare.status(),
                bare.priority(),
                null,
                null,
                false,
                new Reporter.Member(member.id(), member.name(), member.email()),
                null,
                null,
                null);
    }

    final Change opening(NewTicket ticket) {
        return opening(ticket, ids.nextReference());
    }

    final Change opening(NewTicket ticket, TicketReference reference) {
        return opening(ticket, reference, NOW);
    }

    final Change opening(NewTicket ticket, TicketReference reference, Instant now) {
        return ok(Ticket.open(new TicketId(ids.nextId()), reference, ticket, Actor.SYSTEM, now, ids.nextSalt()));
    }

    final TicketSnapshot opened(NewTicket ticket) {
        var opening = opening(ticket);
        return done(() -> tickets.commit(opening));
    }

    /** What the moves lead to, decided on the ticket as it is stored. Inside a unit of work. */
    final Change change(TicketReference reference, Instant now, Move... moves) {
        var ticket = tickets.find(reference).orElseThrow();
        return ok(ticket.apply(List.of(moves), Actor.SYSTEM, now, ids.nextSalt()))
                .orElseThrow();
    }

    final TicketSnapshot changed(TicketReference reference, Move... moves) {
        return done(() -> tickets.commit(change(reference, NOW.plusSeconds(60), moves)));
    }

    /** A photo that waits by this token, its pictures unlike all others'. */
    final WaitingPhoto uploaded(Digest token) {
        var id = new PhotoId(ids.nextId());
        var full = new Jpeg(picture(id, PhotoSize.FULL), 2048, 1024);
        var thumb = new Jpeg(picture(id, PhotoSize.THUMB), 480, 240);
        stored(() -> photos.add(id, token, new Renditions(full, thumb), NOW));
        return new WaitingPhoto(id, full.width(), full.height());
    }

    /** The bytes of an uploaded photo. */
    static byte[] picture(PhotoId photo, PhotoSize size) {
        return (photo + " " + size).getBytes(StandardCharsets.UTF_8);
    }

    /** Does something to a ticket with its photos, in one unit of work. */
    final Change onPhotos(TicketReference reference, BiFunction<Ticket, Album, Outcome<Change>> what) {
        return done(() -> {
            var ticket = tickets.find(reference).orElseThrow();
            var change = ok(what.apply(ticket, photos.of(ticket.snapshot().id())));
            tickets.commit(change);
            return change;
        });
    }

    final Photo photographed(TicketReference reference, boolean approved, Instant at) {
        var waiting = uploaded(Digest.ofText(ids.nextId().toString()));
        return onPhotos(
                        reference,
                        (ticket, album) -> ticket.addPhoto(album, waiting, approved, Actor.SYSTEM, at, ids.nextSalt()))
                .photos()
                .getFirst()
                .photo();
    }

    /** Where it is so already, nothing happens. */
    final void approved(TicketReference reference, int number, boolean approved, Instant at) {
        stored(() -> {
            var ticket = tickets.find(reference).orElseThrow();
            var album = photos.of(ticket.snapshot().id());
            ok(ticket.approvePhoto(album, number, approved, Actor.SYSTEM, at, ids.nextSalt()))
                    .ifPresent(tickets::commit);
        });
    }

    final void removed(TicketReference reference, int number, Instant at) {
        onPhotos(reference, (ticket, album) -> ticket.removePhoto(album, number, Actor.SYSTEM, at, ids.nextSalt()));
    }

    /** The duplicate, merged into the other. */
    final TicketSnapshot merged(TicketReference duplicate, TicketReference into) {
        return both(() -> ok(tickets.find(duplicate)
                .orElseThrow()
                .mergeInto(tickets.find(into).orElseThrow(), Actor.SYSTEM, NOW.plusSeconds(90), salts())));
    }

    final TicketSnapshot takenOut(TicketReference duplicate, TicketReference target) {
        return both(() -> ok(tickets.find(duplicate)
                .orElseThrow()
                .takeOutOf(tickets.find(target).orElseThrow(), Actor.SYSTEM, NOW.plusSeconds(120), salts())));
    }

    /** The one, related to the other, or no more. */
    final TicketSnapshot related(TicketReference one, TicketReference other, boolean holds) {
        return both(() -> ok(tickets.find(one)
                .orElseThrow()
                .relate(tickets.find(other).orElseThrow(), holds, Actor.SYSTEM, NOW.plusSeconds(90), salts())));
    }

    private TicketSnapshot both(Supplier<PairOfChanges> decision) {
        return done(() -> {
            var pair = decision.get();
            var one = tickets.commit(pair.one());
            tickets.commit(pair.other());
            return one;
        });
    }

    private PairOfSalts salts() {
        return new PairOfSalts(ids.nextSalt(), ids.nextSalt());
    }

    static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static PersonId nobody() {
        return new PersonId(new UUID(0, 0));
    }
}
