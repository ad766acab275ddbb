package org.sexton.adapters.rest.resource;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.sexton.adapters.rest.dto.TicketDto;
import org.sexton.adapters.rest.http.EntityTags;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ViewInterest;
import org.sexton.domain.notification.Interest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** A ticket as it is answered to staff, with its entity tag. */
@Singleton
public final class TicketAnswers {

    private final ViewInterest viewInterest;

    TicketAnswers(ViewInterest viewInterest) {
        this.viewInterest = viewInterest;
    }

    Response ok(TicketSnapshot ticket, Actor actor) {
        return Response.ok(dto(ticket, actor))
                .header(HttpHeaders.ETAG, EntityTags.of(ticket.version()))
                .build();
    }

    TicketDto dto(TicketSnapshot ticket, Actor actor) {
        var interest = interest(List.of(ticket), actor).getOrDefault(ticket.reference(), Interest.NONE);
        return TicketDto.of(ticket, interest, actor);
    }

    Map<TicketReference, Interest> interest(List<TicketSnapshot> tickets, Actor actor) {
        var references = tickets.stream().map(TicketSnapshot::reference).toList();
        return Problems.orThrow(viewInterest.handle(actor, references));
    }
}
