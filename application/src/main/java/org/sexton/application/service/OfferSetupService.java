package org.sexton.application.service;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.sexton.application.port.in.OfferSetup;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.SignInPages;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.SignInLink;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

public final class OfferSetupService implements OfferSetup {

    private final UnitOfWork work;
    private final People people;
    private final SignInLinks links;
    private final SignInPages pages;
    private final IdSource ids;
    private final InstantSource clock;
    private final boolean adminIsConfigured;

    public OfferSetupService(
            UnitOfWork work,
            People people,
            SignInLinks links,
            SignInPages pages,
            IdSource ids,
            InstantSource clock,
            boolean adminIsConfigured) {
        this.work = work;
        this.people = people;
        this.links = links;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
        this.adminIsConfigured = adminIsConfigured;
    }

    @Override
    public Optional<URI> handle() {
        if (adminIsConfigured || people.hasAdmin()) {
            return Optional.empty();
        }
        var token = new Token(ids.nextSecret());
        work.run(Actor.SYSTEM, () -> {
            links.add(SignInLink.Setup.offered(clock.instant()), token.hash());
            return Outcome.ok(token);
        });
        return Optional.of(pages.ofSetup(token));
    }
}
