package org.sexton.application.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.FindMentioned;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.People;
import org.sexton.domain.notification.Colleague;
import org.sexton.domain.notification.DeskNews;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketRules;

public final class FindMentionedService implements FindMentioned {

    private final Colleagues colleagues;

    public FindMentionedService(People people, MailWishesStore wishes) {
        colleagues = new Colleagues(people, wishes);
    }

    @Override
    public Outcome<List<Mentioned>> handle(Actor actor, @Nullable String note) {
        if (!actor.isStaff()) {
            return Outcome.refused(new Refusal.NotAllowed("list the staff"));
        }
        var violations = TicketRules.COMMENT.violations("body", note);
        return violations.isEmpty()
                ? Outcome.ok(mentioned(actor, TicketRules.COMMENT.clean(note)))
                : Outcome.refused(new Refusal.Invalid(violations));
    }

    private List<Mentioned> mentioned(Actor actor, String note) {
        return DeskNews.called(note, colleagues.all(), actor.person().orElse(null)).stream()
                .map(FindMentionedService::mentioned)
                .toList();
    }

    private static Mentioned mentioned(Colleague one) {
        return new Mentioned(one.person().id(), one.person().name(), one.hears(Topic.MENTIONS));
    }
}
