package org.sexton.application.service;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.AnswerReport;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.ReporterComment;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Ticket;

public final class AnswerReportService implements AnswerReport {

    private final Tracked tracked;
    private final TicketStore tickets;
    private final IdSource ids;
    private final InstantSource clock;

    public AnswerReportService(Tracked tracked, TicketStore tickets, IdSource ids, InstantSource clock) {
        this.tracked = tracked;
        this.tickets = tickets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<ReporterComment> handle(Actor actor, Token secret, @Nullable String body) {
        return tracked.run(actor, secret, ticket -> answer(ticket, actor, body).map(this::committed));
    }

    private Outcome<Change> answer(Ticket ticket, Actor actor, @Nullable String body) {
        return body == null
                ? Outcome.refused(new Refusal.Invalid(Violation.required("body")))
                : ticket.answer(new CommentId(ids.nextId()), body, actor, clock.instant(), ids.nextSalt());
    }

    private ReporterComment committed(Change change) {
        tickets.commit(change);
        return change.comment().flatMap(PrivacyRules::reporterView).orElseThrow();
    }
}
