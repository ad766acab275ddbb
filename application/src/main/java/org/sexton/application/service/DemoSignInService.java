package org.sexton.application.service;

import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.Browser;
import org.sexton.application.port.in.DemoSignIn;
import org.sexton.application.port.in.SignedIn;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.SignInMethod;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class DemoSignInService implements DemoSignIn {

    private final UnitOfWork work;
    private final People people;
    private final SessionOpener sessions;
    private final Map<Role, EmailAddress> accounts;

    /** @param accounts who can be tried; empty outside of demo mode */
    public DemoSignInService(UnitOfWork work, People people, SessionOpener sessions, Map<Role, EmailAddress> accounts) {
        this.work = work;
        this.people = people;
        this.sessions = sessions;
        this.accounts = new TreeMap<>(accounts);
    }

    @Override
    public Set<Role> accounts() {
        return accounts.keySet();
    }

    @Override
    public Outcome<SignedIn> handle(@Nullable String account, Browser browser) {
        return work.run(
                Actor.GUEST,
                () -> person(account)
                        .map(person -> sessions.open(person, SignInMethod.DEMO, browser, null))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("demo account"))));
    }

    private Optional<Person> person(@Nullable String account) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getKey().name().toLowerCase(Locale.ROOT).equals(account))
                .map(Entry::getValue)
                .findFirst()
                .flatMap(people::findByEmail);
    }
}
