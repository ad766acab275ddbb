package org.sexton.adapters.rest.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Server-sent events, read as a browser reads them. */
public final class EventStream implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Map<String, String>> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final HttpResponse<Stream<String>> response;

    private EventStream(HttpRequest request) throws IOException, InterruptedException {
        response = client.send(request, BodyHandlers.ofLines());
        Thread.ofVirtual().start(this::read);
    }

    public static EventStream open(String session) throws IOException, InterruptedException {
        return open(session, null);
    }

    public static EventStream open(String session, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/stream"))
                .header("Cookie", "sexton=" + session)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventStream(request.build());
    }

    private void read() {
        var fields = new TreeMap<String, String>();
        try {
            response.body().forEach(line -> {
                if (line.isEmpty()) {
                    events.add(Map.copyOf(fields));
                    fields.clear();
                } else {
                    var colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            });
            end.complete(true);
        } catch (RuntimeException cutOff) {
            end.complete(true);
        }
    }

    public HttpResponse<?> response() {
        return response;
    }

    /** The fields of the next event or comment; a comment's name is empty. */
    public Map<String, String> next() throws InterruptedException {
        var event = events.poll(PATIENCE_SECONDS, SECONDS);
        if (event == null) {
            throw new AssertionError("nothing more was told");
        }
        return event;
    }

    /** The next event, past all comments. */
    public Map<String, String> nextEvent() throws InterruptedException {
        var event = next();
        while (!event.containsKey("event")) {
            event = next();
        }
        return event;
    }

    /** Whether the server ends the stream. */
    public boolean ends() throws InterruptedException, ExecutionException {
        try {
            return end.get(PATIENCE_SECONDS, SECONDS);
        } catch (TimeoutException _) {
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
