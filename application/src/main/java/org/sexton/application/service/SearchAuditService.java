package org.sexton.application.service;

import java.util.stream.Stream;
import org.sexton.application.port.in.SearchAudit;
import org.sexton.application.port.out.AuditQueries;
import org.sexton.application.port.out.People;
import org.sexton.application.query.AuditEntry;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.TicketEvent.ActorKind;
import org.sexton.domain.ticket.TicketEvent.By;

public final class SearchAuditService implements SearchAudit {

    private final AuditQueries audit;
    private final People people;

    public SearchAuditService(AuditQueries audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    @Override
    public Outcome<Found> handle(Actor actor, Query query) {
        return actor.isAdmin()
                ? Outcome.ok(found(query))
                : Outcome.refused(new Refusal.NotAllowed("search the audit log"));
    }

    private Found found(Query query) {
        var page = audit.page(query.filter(), query.limit(), query.after());
        var asked = query.filter().person();
        var named = page.items().stream().flatMap(SearchAuditService::people);
        var names = Names.of(asked == null ? named : Stream.concat(named, Stream.of(user(asked))), people);
        return new Found(page, names, asked == null ? null : names.get(asked));
    }

    private static By user(PersonId person) {
        return new By(ActorKind.USER, person);
    }

    /** Who acted, and whom it is about. */
    private static Stream<By> people(AuditEntry entry) {
        return entry instanceof AuditEntry.OfAdministration(var event)
                ? Stream.concat(
                        Stream.of(entry.by()), event.subject().person().stream().map(SearchAuditService::user))
                : Stream.of(entry.by());
    }
}
