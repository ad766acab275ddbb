package org.sexton.application.service;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.SignedIn;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Sessions;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** The last step of every way in: whoever was not shut out gets a fresh session, and the browser's old one ends. */
public final class SessionOpener {

    private final Sessions sessions;
    private final IdSource ids;
    private final InstantSource clock;

    public SessionOpener(Sessions sessions, IdSource ids, InstantSource clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Inside a unit of work that the person is stored by. */
    Outcome<SignedIn> open(Person person, SignInMethod method, Browser browser, @Nullable String returnTo) {
        if (!person.active()) {
            return Outcome.refused(new Refusal.NotAllowed("sign in"));
        }
        if (browser.token() != null) {
            sessions.end(browser.token().hash());
        }
        var token = new Token(ids.nextSecret());
        var session = Session.open(new SessionId(ids.nextId()), person, method, browser.client(), clock.instant());
        sessions.open(session, token.hash());
        return Outcome.ok(new SignedIn(token, session, person, returnTo));
    }
}
