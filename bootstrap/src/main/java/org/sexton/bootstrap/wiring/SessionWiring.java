package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.FindStaffSessions;
import org.sexton.application.port.in.ForgetExpiredSignIns;
import org.sexton.application.port.in.ListSessions;
import org.sexton.application.port.in.ResolveSession;
import org.sexton.application.port.in.RevokeSession;
import org.sexton.application.port.in.SignOut;
import org.sexton.application.port.in.SignOutEverywhere;
import org.sexton.application.port.in.ViewMe;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.FindStaffSessionsService;
import org.sexton.application.service.ForgetExpiredSignInsService;
import org.sexton.application.service.ListSessionsService;
import org.sexton.application.service.ResolveSessionService;
import org.sexton.application.service.RevokeSessionService;
import org.sexton.application.service.SignOutEverywhereService;
import org.sexton.application.service.SignOutService;
import org.sexton.application.service.ViewMeService;

/** The use cases of those who are signed in already. */
@Dependent
final class SessionWiring {

    @Produces
    @Singleton
    ResolveSession resolveSession(UnitOfWork work, Sessions sessions, People people, InstantSource clock) {
        return new ResolveSessionService(work, sessions, people, clock);
    }

    @Produces
    @Singleton
    FindStaffSessions findStaffSessions(Sessions sessions, People people, InstantSource clock) {
        return new FindStaffSessionsService(sessions, people, clock);
    }

    @Produces
    @Singleton
    ViewMe viewMe(People people) {
        return new ViewMeService(people);
    }

    @Produces
    @Singleton
    ListSessions listSessions(ViewMe me, Sessions sessions, InstantSource clock) {
        return new ListSessionsService(me, sessions, clock);
    }

    @Produces
    @Singleton
    RevokeSession revokeSession(UnitOfWork work, Sessions sessions) {
        return new RevokeSessionService(work, sessions);
    }

    @Produces
    @Singleton
    SignOut signOut(UnitOfWork work, Sessions sessions) {
        return new SignOutService(work, sessions);
    }

    @Produces
    @Singleton
    SignOutEverywhere signOutEverywhere(UnitOfWork work, Sessions sessions) {
        return new SignOutEverywhereService(work, sessions);
    }

    @Produces
    @Singleton
    ForgetExpiredSignIns forgetExpiredSignIns(
            UnitOfWork work, Sessions sessions, SignInLinks links, InstantSource clock) {
        return new ForgetExpiredSignInsService(work, sessions, links, clock);
    }
}
