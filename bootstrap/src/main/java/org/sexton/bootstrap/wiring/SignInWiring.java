package org.sexton.bootstrap.wiring;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.application.port.in.CreateFirstAdmin;
import org.sexton.application.port.in.DemoSignIn;
import org.sexton.application.port.in.OfferSetup;
import org.sexton.application.port.in.RedeemEmailLink;
import org.sexton.application.port.in.RequestEmailLink;
import org.sexton.application.port.in.SignInWithOidc;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.CreateFirstAdminService;
import org.sexton.application.service.DemoSignInService;
import org.sexton.application.service.OfferSetupService;
import org.sexton.application.service.RedeemEmailLinkService;
import org.sexton.application.service.Register;
import org.sexton.application.service.RequestEmailLinkService;
import org.sexton.application.service.SessionOpener;
import org.sexton.application.service.SignInWithOidcService;
import org.sexton.bootstrap.sample.SampleParish;

/** The ways in. */
@Dependent
final class SignInWiring {

    @Produces
    @Singleton
    SessionOpener sessionOpener(Sessions sessions, IdSource ids, InstantSource clock) {
        return new SessionOpener(sessions, ids, clock);
    }

    @Produces
    @Singleton
    Register register(People people, IdSource ids, InstantSource clock, SignInSettings settings) {
        return new Register(people, ids, clock, settings.admin().orElse(null));
    }

    @Produces
    @Singleton
    SignInWithOidc signInWithOidc(UnitOfWork work, People people, Register register, SessionOpener sessions) {
        return new SignInWithOidcService(work, people, register, sessions);
    }

    @Produces
    @Singleton
    RequestEmailLink requestEmailLink(
            UnitOfWork work, SignInLinks links, Outbox outbox, SignInPages pages, IdSource ids, InstantSource clock) {
        return new RequestEmailLinkService(work, links, outbox, pages, ids, clock);
    }

    @Produces
    @Singleton
    RedeemEmailLink redeemEmailLink(
            UnitOfWork work,
            SignInLinks links,
            People people,
            Register register,
            SessionOpener sessions,
            InstantSource clock) {
        return new RedeemEmailLinkService(work, links, people, register, sessions, clock);
    }

    /** Looked up by the command that starts the server. */
    @Produces
    @Singleton
    @Unremovable
    OfferSetup offerSetup(
            UnitOfWork work,
            People people,
            SignInLinks links,
            SignInPages pages,
            IdSource ids,
            InstantSource clock,
            SignInSettings settings) {
        return new OfferSetupService(
                work, people, links, pages, ids, clock, settings.admin().isPresent());
    }

    @Produces
    @Singleton
    CreateFirstAdmin createFirstAdmin(
            UnitOfWork work,
            SignInLinks links,
            People people,
            Register register,
            SessionOpener sessions,
            InstantSource clock) {
        return new CreateFirstAdminService(work, links, people, register, sessions, clock);
    }

    @Produces
    @Singleton
    DemoSignIn demoSignIn(
            UnitOfWork work,
            People people,
            SessionOpener sessions,
            @ConfigProperty(name = "sexton.demo") boolean demo) {
        return new DemoSignInService(
                work, people, sessions, demo ? SampleParish.read().demoAccounts() : Map.of());
    }
}
