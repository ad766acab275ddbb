package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.rest.identity.OidcProvider;
import org.sexton.application.port.in.CreateFirstAdmin;
import org.sexton.application.port.in.DemoSignIn;
import org.sexton.application.port.in.FindStaffSessions;
import org.sexton.application.port.in.ListSessions;
import org.sexton.application.port.in.RedeemEmailLink;
import org.sexton.application.port.in.RequestEmailLink;
import org.sexton.application.port.in.ResolveSession;
import org.sexton.application.port.in.RevokeSession;
import org.sexton.application.port.in.SignInWithOidc;
import org.sexton.application.port.in.SignOut;
import org.sexton.application.port.in.SignOutEverywhere;
import org.sexton.application.port.in.ViewMe;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.service.CreateFirstAdminService;
import org.sexton.application.service.DemoSignInService;
import org.sexton.application.service.FindStaffSessionsService;
import org.sexton.application.service.ListSessionsService;
import org.sexton.application.service.RedeemEmailLinkService;
import org.sexton.application.service.Register;
import org.sexton.application.service.RequestEmailLinkService;
import org.sexton.application.service.ResolveSessionService;
import org.sexton.application.service.RevokeSessionService;
import org.sexton.application.service.SessionOpener;
import org.sexton.application.service.SignInWithOidcService;
import org.sexton.application.service.SignOutEverywhereService;
import org.sexton.application.service.SignOutService;
import org.sexton.application.service.ViewMeService;
import org.sexton.domain.notification.Message;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Token;

/** The doors of the {@link House}: mailed links that are kept to be read, sample people, no issuer. */
@Dependent
public final class SignInHouse {

    /** The links that were mailed, latest last. */
    @Singleton
    public static class Mailbox {
        public final ConcurrentLinkedQueue<URI> links = new ConcurrentLinkedQueue<>();
        public final ConcurrentLinkedQueue<Locale> languages = new ConcurrentLinkedQueue<>();
    }

    private static final class Pages implements SignInPages {
        @Override
        public URI ofMailedLink(Token token) {
            return URI.create("/auth/email-link/" + token.value());
        }

        @Override
        public URI ofSignIn() {
            return URI.create("/sign-in");
        }

        @Override
        public URI ofSetup(Token token) {
            return URI.create("/auth/setup/" + token.value());
        }
    }

    @Produces
    @Singleton
    Optional<OidcProvider> issuer() {
        return Optional.empty();
    }

    @Produces
    @Singleton
    Register register(InMemoryInstallation in, InstantSource clock) {
        return new Register(in.people, in.ids, clock, null);
    }

    @Produces
    @Singleton
    SessionOpener opener(InMemoryInstallation in, InstantSource clock) {
        return new SessionOpener(in.sessions, in.ids, clock);
    }

    @Produces
    @Singleton
    RequestEmailLink requestEmailLink(InMemoryInstallation in, Mailbox mailbox, InstantSource clock) {
        return new RequestEmailLinkService(in.work, in.links, into(mailbox), new Pages(), in.ids, clock);
    }

    private static Outbox into(Mailbox mailbox) {
        return mails -> {
            for (var mail : mails) {
                if (mail.message() instanceof Message.SignInLink(var link, var _)) {
                    mailbox.links.add(link);
                    mailbox.languages.add(mail.language());
                }
            }
            return mails.size();
        };
    }

    @Produces
    @Singleton
    RedeemEmailLink redeemEmailLink(
            InMemoryInstallation in, Register register, SessionOpener opener, InstantSource clock) {
        return new RedeemEmailLinkService(in.work, in.links, in.people, register, opener, clock);
    }

    @Produces
    @Singleton
    CreateFirstAdmin createFirstAdmin(
            InMemoryInstallation in, Register register, SessionOpener opener, InstantSource clock) {
        return new CreateFirstAdminService(in.work, in.links, in.people, register, opener, clock);
    }

    @Produces
    @Singleton
    SignInWithOidc signInWithOidc(InMemoryInstallation in, Register register, SessionOpener opener) {
        return new SignInWithOidcService(in.work, in.people, register, opener);
    }

    @Produces
    @Singleton
    DemoSignIn demoSignIn(InMemoryInstallation in, SessionOpener opener) {
        var accounts = Map.of(
                Role.ADMIN, new EmailAddress("anna.admin@example.org"),
                Role.STAFF, new EmailAddress("ben.staff@example.org"),
                Role.MEMBER, new EmailAddress("mia.member@example.org"));
        return new DemoSignInService(in.work, in.people, opener, accounts);
    }

    @Produces
    @Singleton
    ResolveSession resolveSession(InMemoryInstallation in, InstantSource clock) {
        return new ResolveSessionService(in.work, in.sessions, in.people, clock);
    }

    @Produces
    @Singleton
    FindStaffSessions findStaffSessions(InMemoryInstallation in, InstantSource clock) {
        return new FindStaffSessionsService(in.sessions, in.people, clock);
    }

    @Produces
    @Singleton
    SignOut signOut(InMemoryInstallation in) {
        return new SignOutService(in.work, in.sessions);
    }

    @Produces
    @Singleton
    SignOutEverywhere signOutEverywhere(InMemoryInstallation in) {
        return new SignOutEverywhereService(in.work, in.sessions);
    }

    @Produces
    @Singleton
    RevokeSession revokeSession(InMemoryInstallation in) {
        return new RevokeSessionService(in.work, in.sessions);
    }

    @Produces
    @Singleton
    ViewMe viewMe(InMemoryInstallation in) {
        return new ViewMeService(in.people);
    }

    @Produces
    @Singleton
    ListSessions listSessions(ViewMe me, InMemoryInstallation in, InstantSource clock) {
        return new ListSessionsService(me, in.sessions, clock);
    }
}
