package org.sexton.adapters.rest.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.TicketChangedDto;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.query.FeedPosition;

@Path("/api/stream")
@RolesAllowed({"staff", "admin"})
@Tag(name = "Tickets")
public final class StreamResource {

    private final CurrentActor current;
    private final LiveStreams streams;
    private final ObjectMapper json;

    StreamResource(CurrentActor current, LiveStreams streams, ObjectMapper json) {
        this.current = current;
        this.streams = streams;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followTickets",
            summary = "Server-sent events: the tickets that change, for live pages",
            description =
                    "An event named ticket for each ticket that was opened or changed, maybe twice; an event named"
                            + " reset where more changed than is told one by one, or nobody knows what did: read again what"
                            + " you show. Comments keep the connection alive. The stream ends with the session, or with the"
                            + " role that lets its owner see tickets.")
    @APIResponse(
            responseCode = "200",
            description = "The events; each ticket event's data is this object",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = TicketChangedDto.class)))
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public void follow(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context RoutingContext http) {
        var session = current.session().orElseThrow(() -> Problems.because(Kind.NOT_SIGNED_IN));
        // a proxy that gathers what it passes on would keep it to itself
        http.response().putHeader("X-Accel-Buffering", "no");
        streams.join(
                current.get(),
                session,
                lastEventId == null ? null : new FeedPosition(lastEventId),
                new SseLine(sink, sse, http, json));
    }
}
