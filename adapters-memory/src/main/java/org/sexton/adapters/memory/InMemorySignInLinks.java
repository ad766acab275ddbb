package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.SignInLink;

public final class InMemorySignInLinks implements SignInLinks {

    private final Table<Digest, SignInLink> links;

    public InMemorySignInLinks(InMemoryUnitOfWork work) {
        links = new Table<>(work);
    }

    @Override
    public void add(SignInLink link, Digest token) {
        links.put(token, link);
    }

    @Override
    public Optional<SignInLink> take(Digest token) {
        var link = links.get(token);
        links.remove(token);
        return link;
    }

    @Override
    public int outstanding(EmailAddress email, Instant now) {
        return (int) links.rows().values().stream()
                .filter(link -> link instanceof SignInLink.Mailed mailed
                        && mailed.email().equals(email)
                        && mailed.isLive(now))
                .count();
    }

    @Override
    public void withdrawSetup() {
        remove(SignInLink.Setup.class::isInstance);
    }

    @Override
    public int forgetExpired(Instant then) {
        return remove(link -> link.expiresAt().isBefore(then));
    }

    int to(EmailAddress email) {
        return (int)
                links.rows().values().stream().filter(link -> isTo(link, email)).count();
    }

    void erase(EmailAddress email) {
        remove(link -> isTo(link, email));
    }

    private static boolean isTo(SignInLink link, EmailAddress email) {
        return link instanceof SignInLink.Mailed mailed && mailed.email().equals(email);
    }

    private int remove(Predicate<SignInLink> which) {
        var tokens = links.rows().entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Entry::getKey)
                .toList();
        tokens.forEach(links::remove);
        return tokens.size();
    }
}
