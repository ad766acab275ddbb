package org.sexton.bootstrap.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Somebody's browser: asks one replica or another, and again where it was not answered. */
final class Visitor implements AutoCloseable {

    private static final int SHORTEST_PAUSE = 50;
    private static final int LONGEST_PAUSE = 500;
    /** Not answered in good time: away for now, or somebody else's turn. */
    private static final int CONFLICT = 409;

    private static final int UNAVAILABLE = 503;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Replica> replicas;
    private final Manners manners;
    private final Random random;

    Visitor(List<Replica> replicas, Manners manners, Random random) {
        this.replicas = replicas;
        this.manners = manners;
        this.random = random;
    }

    /** Asks once. Empty where nobody answered: whether it was done, nobody knows. */
    Optional<HttpResponse<String>> ask(Request request) {
        var replica = replicas.get(random.nextInt(replicas.size()));
        var begun = System.nanoTime();
        try {
            var answer = client.send(request.to(replica.at(request.path())), BodyHandlers.ofString());
            manners.answered(request, answer, System.nanoTime() - begun);
            return Optional.of(answer);
        } catch (HttpConnectTimeoutException _) {
            manners.lost(request, System.nanoTime() - begun);
        } catch (HttpTimeoutException _) {
            manners.hung(request);
        } catch (IOException _) {
            manners.lost(request, System.nanoTime() - begun);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Asks until there is an answer that says what became of it, or until the visitor has had enough. */
    Optional<HttpResponse<String>> insist(Request request, BooleanSupplier hasEnough) {
        while (!Thread.currentThread().isInterrupted()) {
            var answer = ask(request);
            if (answer.isPresent() && isDecided(answer.get())) {
                return answer;
            }
            if (hasEnough.getAsBoolean()) {
                return Optional.empty();
            }
            new Pause().unlessOver(Duration.ofMillis(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
        }
        return Optional.empty();
    }

    HttpResponse<String> insist(Request request) {
        return insist(request, () -> false).orElseThrow(() -> new IllegalStateException("interrupted"));
    }

    static boolean isDecided(HttpResponse<String> answer) {
        return answer.statusCode() != UNAVAILABLE && answer.statusCode() != CONFLICT;
    }

    Random random() {
        return random;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
