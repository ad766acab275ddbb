package org.sexton.bootstrap.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks other servers, briefly. */
final class Web {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    private Web() {}

    /** @throws IOException if there is no answer */
    static HttpResponse<String> get(URI address) throws IOException {
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            return client.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(), BodyHandlers.ofString());
        } catch (IllegalArgumentException e) {
            throw new IOException("it is no web address", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What went wrong: some exceptions say it by their name alone. */
    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
