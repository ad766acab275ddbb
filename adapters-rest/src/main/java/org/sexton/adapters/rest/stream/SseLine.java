package org.sexton.adapters.rest.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sexton.adapters.rest.dto.TicketChangedDto;

/** Server-sent events, as browsers read them. */
final class SseLine implements Line {

    /** How soon a browser tries again by itself. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final SseEventSink sink;
    private final Sse sse;
    private final RoutingContext http;
    private final ObjectMapper json;

    SseLine(SseEventSink sink, Sse sse, RoutingContext http, ObjectMapper json) {
        this.sink = sink;
        this.sse = sse;
        this.http = http;
        this.json = json;
    }

    @Override
    public CompletionStage<?> send(List<Message> messages) {
        CompletionStage<?> last = CompletableFuture.completedStage(null);
        try {
            for (var message : messages) {
                last = sink.send(event(message));
            }
            return last;
        } catch (IllegalStateException closed) {
            return CompletableFuture.failedStage(closed);
        }
    }

    private OutboundSseEvent event(Message message) {
        var event = sse.newEventBuilder();
        if (message.position() != null) {
            event.id(message.position().value());
        }
        switch (message) {
            case Message.Begin _ -> event.comment("hello").reconnectDelay(RETRY.toMillis());
            case Message.Beat _ -> event.comment("still here");
            case Message.Reset _ -> event.name("reset").data("{}");
            case Message.Catalogue _ -> event.name("catalogue").data("{}");
            case Message.Ticket(var ticket, var _) -> event.name("ticket").data(write(TicketChangedDto.of(ticket)));
        }
        return event.build();
    }

    private String write(TicketChangedDto ticket) {
        try {
            return json.writeValueAsString(ticket);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a reference and a number can be written", e);
        }
    }

    @Override
    public boolean isOpen() {
        return !sink.isClosed();
    }

    @Override
    public void close() {
        sink.close();
    }

    @Override
    public void cut() {
        http.response().reset();
    }
}
