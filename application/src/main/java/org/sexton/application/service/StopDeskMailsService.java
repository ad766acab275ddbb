package org.sexton.application.service;

import org.sexton.application.port.in.StopDeskMails;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.MailWishesStore.StopLink;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

public final class StopDeskMailsService implements StopDeskMails {

    private final UnitOfWork work;
    private final MailWishesStore wishes;

    public StopDeskMailsService(UnitOfWork work, MailWishesStore wishes) {
        this.work = work;
        this.wishes = wishes;
    }

    @Override
    public void handle(Token token) {
        work.run(Actor.GUEST, () -> {
            wishes.behind(token.hash()).ifPresent(this::stop);
            return Outcome.ok(token);
        });
    }

    private void stop(StopLink link) {
        wishes.save(link.person(), wishes.of(link.person()).without(link.topic()));
    }
}
