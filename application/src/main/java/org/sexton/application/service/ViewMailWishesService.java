package org.sexton.application.service;

import org.sexton.application.port.in.ViewMailWishes;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ViewMailWishesService implements ViewMailWishes {

    static final Refusal NOBODY = new Refusal.NotAllowed("choose mails without having signed in");

    private final MailWishesStore wishes;

    public ViewMailWishesService(MailWishesStore wishes) {
        this.wishes = wishes;
    }

    @Override
    public Outcome<MailWishes> handle(Actor actor) {
        return actor.person().map(wishes::of).map(Outcome::ok).orElseGet(() -> Outcome.refused(NOBODY));
    }
}
