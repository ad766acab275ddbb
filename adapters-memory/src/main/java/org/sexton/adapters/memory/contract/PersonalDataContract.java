package org.sexton.adapters.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sexton.domain.notification.Follower.Part.FOLLOWER;
import static org.sexton.domain.notification.Follower.Part.REPORTER;

import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.in.ErasePerson.Erase;
import org.sexton.application.port.in.ErasePerson.Preview;
import org.sexton.application.port.in.ErasePerson.Receipt;
import org.sexton.application.port.in.ErasePerson.Whom;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.query.Doings;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;
import org.sexton.domain.administration.PersonErasure;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.DeliveryState;
import org.sexton.domain.notification.DigestItem;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.notification.FollowerId;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.DataSubject;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Move;
import org.sexton.domain.ticket.NewTicket;
import org.sexton.domain.ticket.Origin;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.Visibility;
import org.sexton.domain.ticket.WorkLink;

/** People are in many places. Each is filled, looked at through the preview, emptied, and looked at again. */
public abstract class PersonalDataContract extends PortContract {

    private static final String NAME = "Łucja Nowak";
    private static final EmailAddress ADDRESS = new EmailAddress("lucja.nowak@example.org");
    private static final String NUMBER = "0700 900 461";
    private static final EmailAddress OTHER = new EmailAddress("other@example.org");
    private static final URI LINK = URI.create("https://desk.example/x");

    private ErasePerson erase = new Unset();
    private Person ada = new Person(nobody(), null, false, "", Role.ADMIN, true, NOW);
    private Person lucja = ada;

    private static final class Unset implements ErasePerson {
        @Override
        public Outcome<Preview> handle(Actor actor, Whom whom) {
            throw new IllegalStateException();
        }

        @Override
        public Outcome<Receipt> handle(Actor actor, Erase command) {
            throw new IllegalStateException();
        }
    }

    /** Of the installation that {@link #empty} made last, like the others. */
    protected abstract Office office();

    /** The use case over these ports, and over {@link #office}. */
    protected abstract ErasePerson erasePerson(Ports ports, IdSource ids, InstantSource clock);

    /** Tables with a row in which the text stands, whatever case and accents; empty where there are no tables to look into. */
    protected abstract List<String> tablesWith(String text);

    @BeforeEach
    final void arrange() {
        var ports = new Ports(
                work,
                tickets,
                queries,
                catalogue,
                adminLog,
                people,
                receipts,
                publicTickets,
                trackingLinks,
                followers,
                photos,
                organisation);
        erase = erasePerson(ports, ids, () -> NOW);
        ada = person("Ada", Role.ADMIN);
        lucja = saved(new Person(new PersonId(ids.nextId()), ADDRESS, true, NAME, Role.STAFF, true, NOW));
    }

    private Whom byId(Person person, String... phrases) {
        return new Whom(person.id().toString(), null, List.of(phrases), List.of());
    }

    private Whom byEmail(EmailAddress email, String... phrases) {
        return new Whom(null, email.value(), List.of(phrases), List.of());
    }

    private Preview previewed(Whom whom) {
        return ok(erase.handle(ada.actor(), whom));
    }

    /** All of it, but for what is kept. */
    private Erase all(Whom whom, Preview preview, String... kept) {
        var mentions = preview.mentions().stream()
                .map(ErasePerson.Mention::id)
                .filter(id -> !Set.of(kept).contains(id))
                .collect(Collectors.toSet());
        var photos = preview.footprint().photos().stream().map(ErasePerson::id).collect(Collectors.toSet());
        return new Erase(whom, preview.seen(), mentions, photos, preview.confirm());
    }

    private Receipt erased(Whom whom) {
        return ok(erase.handle(ada.actor(), all(whom, previewed(whom))));
    }

    private static Refusal why(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var why)) {
            return why;
        }
        throw new AssertionError("not refused: " + outcome);
    }

    private <T> T doneBy(Person person, Supplier<T> what) {
        return ok(work.run(person.actor(), () -> Outcome.ok(what.get())));
    }

    private NewTicket of(
            String title, String description, boolean sensitive, Reporter reporter, @Nullable Origin origin) {
        var bare = titled(title);
        return new NewTicket(
                title,
                description,
                bare.status(),
                bare.priority(),
                null,
                new Location(null, "at the desk of " + NAME, null),
                sensitive,
                reporter,
                null,
                null,
                origin);
    }

    private TicketReference opened(String description, boolean sensitive) {
        return opened(of("Door of " + NAME, description, sensitive, Reporter.UNKNOWN, null))
                .reference();
    }

    private void comment(TicketReference reference, Person by, String body, Visibility visibility) {
        doneBy(
                by,
                () -> tickets.commit(ok(tickets.find(reference)
                        .orElseThrow()
                        .comment(new CommentId(ids.nextId()), body, visibility, by.actor(), NOW, ids.nextSalt()))));
    }

    private void mail(String cause, Recipient to, Message message) {
        stored(() -> office().outbox().enqueue(List.of(Delivery.of(cause, to, Locale.ENGLISH, message, NOW))));
    }

    /** Everything that there can be about somebody who works the desk. */
    private TicketReference busy() {
        var reference = opened("She says call " + NUMBER + ", write to LUCJA.NOWAK@example.org", false);
        changed(reference, new Move.Assign(new Assignee.Staff(lucja.id(), lucja.name())));
        changed(reference, new Move.Rename("Gate of lucja  nowak"), new Move.Assign(null));
        comment(reference, ada, "@Łucja please ask Nowak, Łucja Nowaka or " + ADDRESS, Visibility.INTERNAL);
        comment(reference, ada, "Łucja Nowak looks after it", Visibility.PUBLIC);
        comment(reference, lucja, "I do.", Visibility.PUBLIC);
        var photo = photographed(reference, true, NOW);
        assertThat(photo.number()).isEqualTo(1);
        var mine = opened(of("Tap", "drips", false, new Reporter.Staff(lucja.id(), NAME, ADDRESS), null));
        stored(() -> {
            people.link(lucja.id(), "https://issuer.example/nowak", "lucja.nowak");
            office().sessions()
                    .open(
                            Session.open(new SessionId(ids.nextId()), lucja, SignInMethod.OIDC, "Browser", NOW),
                            Digest.ofText("session"));
            office().signInLinks()
                    .add(
                            new SignInLink.Mailed(ADDRESS, "/tickets?q=nowak", NOW.plusSeconds(60)),
                            Digest.ofText("link"));
            office().wishes().save(lucja.id(), new MailWishes(true, EnumSet.noneOf(Topic.class), true, Locale.ENGLISH));
            office().digestItems().add(List.of(new DigestItem(lucja.id(), reference, Topic.MENTIONS, NOW)));
            office().presence().see(mine.id(), lucja.id(), NOW, NOW);
            followers.add(new Follower(
                    new FollowerId(ids.nextId()), reference, FOLLOWER, ADDRESS, Locale.ENGLISH, lucja.id(), NOW, NOW));
            followers.noteAsked(ADDRESS, NOW);
            receipts.claim(lucja.id().toString(), "key", "request", NOW);
            receipts.complete(lucja.id().toString(), "key", "{}");
            receipts.claim(ada.id().toString(), "key", "request", NOW);
            receipts.complete(ada.id().toString(), "key", "{\"reporter\": \"" + NAME + "\"}");
            trackingLinks.add(mine.id(), Digest.ofText("tracking"), NOW);
        });
        mail("one", Recipient.of(lucja), new Message.SensitiveDeskNews(reference, LINK));
        mail("two", Recipient.of(ada), new Message.Assigned(reference, "Door of " + NAME, NAME, LINK));
        return reference;
    }

    @Test
    void nothing_of_somebody_who_worked_the_desk_is_left_anywhere() {
        var reference = busy();
        var duplicate = opened("The same as " + NAME + " says", false);
        merged(duplicate, reference);
        var whom = byId(lucja, NUMBER, "Nowak");
        var seen = previewed(whom);

        var receipt = erased(whom);

        assertThat(tablesWith("nowak")).isEmpty();
        assertThat(tablesWith("lucja")).isEmpty();
        assertThat(tablesWith("łucja")).isEmpty();
        assertThat(tablesWith(NUMBER)).isEmpty();
        assertThat(previewed(byEmail(ADDRESS, "Nowak", NUMBER)).mentions()).isEmpty();
        assertThat(seen.footprint().naming()).hasSize(2);
        assertThat(seen.footprint().kept().identities()).isOne();
        assertThat(seen.footprint().kept().sessions()).isOne();
        assertThat(seen.footprint().kept().signInLinks()).isOne();
        assertThat(seen.footprint().kept().waitingMails()).isOne();
        assertThat(receipt.tickets()).extracting(ErasePerson.Touched::ticket).contains(reference, duplicate);
        assertThat(people.find(lucja.id())).contains(lucja.erased());
        assertThat(office().sessions().of(lucja.id())).isEmpty();
        assertThat(trackingLinks.find(Digest.ofText("tracking"))).isEmpty();
        assertThat(office().wishes().of(lucja.id())).isEqualTo(MailWishes.DEFAULT);
        chainsHold();
    }

    /** What was blanked is what the log names, and every link holds. */
    private void chainsHold() {
        var named = adminLog.after(0, 1000).stream()
                .flatMap(entry -> PersonErasure.blankedBy(entry).entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(sequence -> entry.getKey() + "/" + sequence))
                .toList();
        var previous = Digest.NONE;
        for (var entry : adminLog.after(0, 1000)) {
            assertThat(entry.isIntactAfter(previous)).isTrue();
            previous = entry.seal().hash();
        }
        var blank = allTickets()
                .flatMap(ticket -> {
                    var events = queries.events(ticket.reference());
                    var before = Digest.NONE;
                    for (var event : events) {
                        assertThat(event.isIntactAfter(before)).isTrue();
                        before = event.seal().hash();
                    }
                    return events.stream()
                            .filter(TicketEvent::isBlank)
                            .map(event -> event.ticket() + "/" + event.sequence());
                })
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(blank).isNotEmpty();
    }

    private Stream<TicketSnapshot> allTickets() {
        return Stream.of(TicketFilter.ALL, TicketFilter.ALL.ofMerged())
                .flatMap(filter -> queries.page(filter, TicketSort.LATEST_FIRST, 200, null).items().stream());
    }

    @Test
    void what_somebody_did_and_what_was_done_for_them_is_told() {
        var reference = busy();
        var subject = DataSubject.of(lucja);

        var doings = office().data().doings(subject);

        assertThat(doings.identities())
                .containsExactly(new Doings.Identity("https://issuer.example/nowak", "lucja.nowak"));
        assertThat(doings.comments()).singleElement().satisfies(wrote -> {
            assertThat(wrote.ticket()).isEqualTo(reference);
            assertThat(wrote.body()).isEqualTo("I do.");
            assertThat(wrote.visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(wrote.at()).isEqualTo(NOW);
        });
        assertThat(doings.events()).singleElement().satisfies(did -> {
            assertThat(did.ticket()).isEqualTo(reference);
            assertThat(did.type()).isEqualTo(TicketEvent.Type.COMMENTED);
            assertThat(did.fields()).containsExactly("comment");
        });
        assertThat(doings.mails())
                .extracting(Doings.Mailed::kind, Doings.Mailed::state)
                .containsExactly(tuple("sensitive_desk_news", DeliveryState.PENDING));

        erased(byId(lucja));

        assertThat(office().data().doings(subject).identities()).isEmpty();
        assertThat(office().data().doings(subject).mails()).isEmpty();
    }

    @Test
    void of_somebody_without_an_account_their_mails_are_told() {
        stored(() -> office().outbox()
                .enqueue(List.of(Delivery.of(
                        "cause",
                        Recipient.of(OTHER),
                        Locale.ENGLISH,
                        new Message.ReportReceived(opened("It drips", false), LINK),
                        NOW))));

        var doings = office().data().doings(new DataSubject(null, OTHER));

        assertThat(doings)
                .isEqualTo(new Doings(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Doings.Mailed("report_received", DeliveryState.PENDING, NOW, null))));
    }

    @Test
    void what_is_said_of_a_ticket_to_everyone_goes_with_it() {
        var reference = busy();

        erased(byId(lucja, NUMBER));

        var shown = publicTickets.find(reference).orElseThrow();
        assertThat(shown.ticket().title()).isEqualTo("Gate of […]");
        assertThat(shown.ticket().description()).doesNotContain(NUMBER);
        assertThat(shown.comments()).extracting("body").containsExactly("[…] looks after it", "I do.");
        assertThat(queries.comments(reference).getFirst().body()).isEqualTo("[…] please ask Nowak, […] or […]");
        assertThat(PrivacyRules.publicView(
                        queries.find(reference).orElseThrow(),
                        organisation.get().publicity()))
                .contains(shown.ticket());
        assertThat(queries.events(reference).getLast().changes())
                .allSatisfy(change -> assertThat(change.from()).isNull());
    }

    @Test
    void mails_to_others_go_out_without_the_words() {
        busy();

        erased(byId(lucja));

        var waiting = office().deliveries().page(null, 10, null).items();
        assertThat(waiting).hasSize(1).allSatisfy(mail -> assertThat(mail.to()).isEqualTo(ada.email()));
    }

    @Test
    void what_was_not_chosen_stays() {
        var reference = opened(NAME + " is the name of the street", false);
        var other = opened("Ask " + NAME, true);
        var whom = byId(lucja);
        var seen = previewed(whom);
        var kept = seen.mentions().stream()
                .map(ErasePerson.Mention::id)
                .filter(id -> id.startsWith(reference.value()))
                .toArray(String[]::new);

        var receipt = ok(erase.handle(ada.actor(), all(whom, seen, kept)));

        assertThat(queries.find(reference).orElseThrow().version()).isOne();
        assertThat(queries.events(reference)).noneMatch(TicketEvent::isBlank);
        assertThat(queries.find(other).orElseThrow().description()).isEqualTo("Ask […]");
        assertThat(receipt.tickets()).singleElement().satisfies(touched -> {
            assertThat(touched.ticket()).isEqualTo(other);
            assertThat(touched.what()).containsExactly("title", "description", "location.text");
        });
        assertThat(receipt.blanked()).containsExactly(new ErasePerson.Blanked(other, List.of(1L)));
        chainsHold();
    }

    @Test
    void a_reporter_without_an_account_is_found_by_their_address() {
        var reference = opened("It drips", true);
        var waiting = uploaded(Digest.ofText("token"));
        var imported = opened(of(
                        "Lamp",
                        "Łucja Nowak called",
                        false,
                        new Reporter.Guest(NAME, OTHER),
                        new Origin("csv", "1", NOW, null)))
                .reference();
        stored(() -> {
            followers.add(new Follower(
                    new FollowerId(ids.nextId()), reference, REPORTER, OTHER, Locale.ENGLISH, null, NOW, NOW));
            trackingLinks.add(queries.find(reference).orElseThrow().id(), Digest.ofText("tracking"), NOW);
            office().outbox()
                    .enqueue(List.of(Delivery.of(
                            "cause",
                            Recipient.of(OTHER),
                            Locale.ENGLISH,
                            new Message.ReportReceived(reference, LINK),
                            NOW)));
        });
        assertThat(waiting).isNotNull();
        var whom = byEmail(OTHER);
        var seen = previewed(whom);
        assertThat(seen.footprint().reports()).containsExactlyInAnyOrder(reference, imported);
        assertThat(seen.footprint().names()).containsExactly(NAME);
        assertThat(seen.footprint().follows()).containsExactly(reference);
        assertThat(seen.person()).isNull();

        erased(whom);

        assertThat(tablesWith("other@example.org")).isEmpty();
        assertThat(queries.find(imported).orElseThrow().reporter()).isEqualTo(Reporter.UNKNOWN);
        assertThat(queries.find(imported).orElseThrow().description()).isEqualTo("[…] called");
        assertThat(followers.reporter(reference)).isEmpty();
        assertThat(trackingLinks.find(Digest.ofText("tracking"))).isEmpty();
        assertThat(people.find(lucja.id())).contains(lucja);
        chainsHold();
    }

    @Test
    void a_named_helpers_work_link_leads_nowhere_any_more_and_forgets_the_name() {
        var reference = opened(titled("Door")).reference();
        changed(reference, new Move.Assign(new Assignee.Named(NAME)));
        stored(() -> office().workLinks()
                .add(ok(WorkLink.of(queries.find(reference).orElseThrow(), 7, NOW)), Digest.ofText("work")));

        erased(byId(lucja));

        assertThat(queries.find(reference).orElseThrow().assignee()).isEqualTo(new Assignee.Named("[…]"));
        assertThat(office().workLinks().find(Digest.ofText("work"))).isEmpty();
        assertThat(tablesWith("nowak")).isEmpty();
    }

    @Test
    void photos_that_were_chosen_are_gone() {
        var reference = opened(titled("Door")).reference();
        var waiting = uploaded(Digest.ofText("token"));
        doneBy(lucja, () -> {
            var ticket = tickets.find(reference).orElseThrow();
            var album = photos.of(ticket.snapshot().id());
            return tickets.commit(ok(ticket.addPhoto(album, waiting, true, lucja.actor(), NOW, ids.nextSalt())));
        });

        var receipt = erased(byId(lucja));

        assertThat(receipt.tickets())
                .singleElement()
                .satisfies(touched -> assertThat(touched.what()).containsExactly("photo/1"));
        assertThat(photos.of(queries.find(reference).orElseThrow().id()).photos())
                .isEmpty();
    }

    @Test
    void nothing_is_touched_that_was_not_looked_at() {
        var whom = byId(lucja);
        var seen = previewed(whom);
        var reference = opened("Ask " + NAME, false);

        assertThat(why(erase.handle(ada.actor(), all(whom, seen)))).isInstanceOf(Refusal.Conflict.class);
        assertThat(people.find(lucja.id())).contains(lucja);
        assertThat(queries.events(reference)).noneMatch(TicketEvent::isBlank);
        assertThat(adminLog.after(0, 10)).isEmpty();
    }

    @Test
    void an_address_that_is_only_claimed_is_nobodys() {
        saved(lucja.withProfile(ADDRESS, false, NAME));
        var reference = opened("It drips", false);
        stored(() -> followers.add(new Follower(
                new FollowerId(ids.nextId()), reference, FOLLOWER, ADDRESS, Locale.ENGLISH, null, NOW, NOW)));

        erased(byId(lucja));

        assertThat(followers.find(reference, FOLLOWER, ADDRESS)).isPresent();
        assertThat(people.find(lucja.id())).contains(lucja.erased());
    }

    @Test
    void who_may_not_be_erased_is_told_so_before() {
        var self = byId(ada);

        assertThat(previewed(self).problem()).contains("Nobody erases themselves");
        assertThat(why(erase.handle(ada.actor(), all(self, previewed(self))))).isInstanceOf(Refusal.Conflict.class);
        var last = ok(erase.handle(Actor.SYSTEM, self));
        assertThat(last.problem()).contains("last active admin");
        assertThat(why(erase.handle(Actor.SYSTEM, all(self, last)))).isInstanceOf(Refusal.Conflict.class);
        assertThat(why(erase.handle(lucja.actor(), self))).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(people.find(ada.id())).contains(ada);
    }

    @Test
    void what_is_wrong_is_told_and_nobody_is_erased_twice() {
        var whom = byId(lucja);
        var seen = previewed(whom);
        var unlike = new Erase(whom, seen.seen(), Set.of(), Set.of(), "somebody@example.org");
        var unknown = new Erase(whom, seen.seen(), Set.of("AAA-AAA/title"), Set.of(), seen.confirm());

        assertThat(why(erase.handle(ada.actor(), unlike))).isInstanceOf(Refusal.Invalid.class);
        assertThat(why(erase.handle(ada.actor(), unknown))).isInstanceOf(Refusal.Invalid.class);
        assertThat(why(erase.handle(ada.actor(), new Whom(null, "nobody", List.of("x"), List.of()))))
                .isInstanceOf(Refusal.Invalid.class);
        erased(whom);
        assertThat(why(erase.handle(ada.actor(), whom))).isInstanceOf(Refusal.NotFound.class);
    }
}
