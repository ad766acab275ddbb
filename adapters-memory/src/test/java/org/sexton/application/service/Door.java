package org.sexton.application.service;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.CreateFirstAdmin;
import org.sexton.application.port.in.DemoSignIn;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.ForgetExpiredSignIns;
import org.sexton.application.port.in.ListSessions;
import org.sexton.application.port.in.LookAfterSessions;
import org.sexton.application.port.in.OfferSetup;
import org.sexton.application.port.in.RedeemEmailLink;
import org.sexton.application.port.in.RequestEmailLink;
import org.sexton.application.port.in.ResolveSession;
import org.sexton.application.port.in.RevokeSession;
import org.sexton.application.port.in.SignInWithOidc;
import org.sexton.application.port.in.SignOut;
import org.sexton.application.port.in.SignOutEverywhere;
import org.sexton.application.port.in.SignedIn;
import org.sexton.application.port.in.ViewMe;
import org.sexton.application.port.out.SignInPages;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** The ways in over an installation in memory, with its mails in the outbox, and a clock that tests set. */
final class Door {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Browser BROWSER = new Browser("Firefox on Linux", null);

    record Mail(EmailAddress to, URI link) {}

    final InMemoryInstallation world = new InMemoryInstallation();
    Instant now = NOON;

    private final InstantSource clock = () -> now;
    private final SignInPages pages = new SignInPages() {
        @Override
        public URI ofMailedLink(Token token) {
            return URI.create("https://desk.example/link/" + token.value());
        }

        @Override
        public URI ofSignIn() {
            return URI.create("https://desk.example/sign-in");
        }

        @Override
        public URI ofSetup(Token token) {
            return URI.create("https://desk.example/setup/" + token.value());
        }
    };
    private final SessionOpener opener = new SessionOpener(world.sessions, world.ids, clock);
    private final Register register;

    final SignInWithOidc oidc;
    final RequestEmailLink request =
            new RequestEmailLinkService(world.work, world.links, world.deliveries, pages, world.ids, clock);
    final RedeemEmailLink redeem;
    final OfferSetup setup;
    final CreateFirstAdmin first;
    final DemoSignIn demo;
    final EditPeople people;
    final LookAfterSessions lookAfter = new LookAfterSessionsService(world.work, world.people, world.sessions, clock);
    final ResolveSession resolve = new ResolveSessionService(world.work, world.sessions, world.people, clock);
    final SignOut signOut = new SignOutService(world.work, world.sessions);
    final ViewMe me = new ViewMeService(world.people);
    final ListSessions list = new ListSessionsService(me, world.sessions, clock);
    final RevokeSession revoke = new RevokeSessionService(world.work, world.sessions);
    final SignOutEverywhere everywhere = new SignOutEverywhereService(world.work, world.sessions);
    final ForgetExpiredSignIns forget = new ForgetExpiredSignInsService(world.work, world.sessions, world.links, clock);

    Door() {
        this(null);
    }

    /** @param admin the address that the configuration calls an admin's */
    Door(@Nullable String admin) {
        var configured = admin == null ? null : new EmailAddress(admin);
        register = new Register(world.people, world.ids, clock, configured);
        oidc = new SignInWithOidcService(world.work, world.people, register, opener);
        redeem = new RedeemEmailLinkService(world.work, world.links, world.people, register, opener, clock);
        people = new EditPeopleService(
                world.work,
                world.people,
                world.peopleQueries,
                world.sessions,
                register,
                new Invitations(world.deliveries, pages, world.ids, clock),
                new AdminPen(world.adminLog, world.ids, clock));
        setup = new OfferSetupService(
                world.work, world.people, world.links, pages, world.ids, clock, configured != null);
        first = new CreateFirstAdminService(world.work, world.links, world.people, register, opener, clock);
        demo = new DemoSignInService(
                world.work, world.people, opener, Map.of(Role.STAFF, new EmailAddress("staff@example.org")));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Person known(String email, Role role) {
        return known(email, role, true);
    }

    Person known(String email, Role role, boolean verified) {
        var person = new Person(
                new PersonId(world.ids.nextId()), new EmailAddress(email), verified, "Known", role, true, NOON);
        world.add(person);
        return person;
    }

    /** The person as stored now. */
    Person stored(Person person) {
        return world.people.find(person.id()).orElseThrow();
    }

    Outcome<SignedIn> vouched(String subject, @Nullable String email, boolean verified) {
        return oidc.handle(
                new SignInWithOidc.Claims("https://issuer.example", subject, email, verified, "Ann Lee"), BROWSER);
    }

    /** The sign-in mails that are on their way, first queued first. */
    List<Mail> mailbox() {
        return world.deliveries.pending().stream()
                .filter(mail -> mail.message() instanceof Message.SignInLink)
                .map(mail -> new Mail(mail.to().address(), ((Message.SignInLink) mail.message()).link()))
                .toList();
    }

    /** Asks for a link and answers the token in the mail that came. */
    Token mailed(String email) {
        ok(request.handle(new ContactInput(email, null), "/desk"));
        return tokenOf(mailbox().getLast().link());
    }

    static Token tokenOf(URI link) {
        return new Token(link.getPath().substring(link.getPath().lastIndexOf('/') + 1));
    }

    static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    static Refusal why(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?>(var value) -> throw new AssertionError("not refused: " + value);
            case Outcome.Refused<?>(var why) -> why;
        };
    }
}
