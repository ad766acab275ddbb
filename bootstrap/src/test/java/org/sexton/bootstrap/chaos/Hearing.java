package org.sexton.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Whoever looks at one replica hears of what is done at another. */
final class Hearing {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final List<Replica> replicas;
    private final String session;

    /** @param session the cookie of somebody of staff */
    Hearing(List<Replica> replicas, String session) {
        this.replicas = replicas;
        this.session = session;
    }

    List<String> offences(String ticket) throws InterruptedException {
        var offences = new ArrayList<String>();
        for (var here : replicas) {
            for (var there : replicas) {
                if (here != there && !hears(here, there, ticket)) {
                    offences.add("%s is not told what was done at %s".formatted(here.name(), there.name()));
                }
            }
        }
        return offences;
    }

    private boolean hears(Replica here, Replica there, String ticket) throws InterruptedException {
        var heard = new ConcurrentLinkedQueue<String>();
        try (var client = HttpClient.newHttpClient()) {
            var stream = client.send(asked(Request.get("/api/stream"), here), BodyHandlers.ofLines());
            var listening = Thread.ofVirtual().start(() -> listen(stream, heard));
            var note = Request.post(
                    "/api/tickets/" + ticket + "/comments", "{\"body\":\"Who hears me?\",\"visibility\":\"internal\"}");
            var written = client.send(asked(note, there), BodyHandlers.discarding());
            var told = stream.statusCode() == OK
                    && written.statusCode() == CREATED
                    && Pause.until(() -> heard.stream().anyMatch(line -> line.contains(ticket)), LIMIT);
            client.shutdownNow();
            listening.join();
            return told;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpRequest asked(Request request, Replica replica) {
        return request.with("Cookie", session).to(replica.at(request.path()));
    }

    private static void listen(HttpResponse<Stream<String>> stream, Queue<String> heard) {
        try (var lines = stream.body()) {
            lines.forEach(heard::add);
        } catch (UncheckedIOException _) {
            // that is how it ends: nobody listens any more
        }
    }
}
