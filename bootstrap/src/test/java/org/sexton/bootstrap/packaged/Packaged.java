package org.sexton.bootstrap.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A {@code sexton start}, and a browser that keeps its cookies from one start to the next. */
final class Packaged implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String port = freePort();
    private final Map<String, String> environment;
    private final String[] command;
    private Program program;

    /** Starts it, and waits until it says that it is open. */
    Packaged(Map<String, String> environment, String... options) {
        this.environment = environment;
        command = Stream.concat(Stream.of("start", "--port", port), Stream.of(options))
                .toArray(String[]::new);
        program = start();
    }

    private Program start() {
        var started = new Program(environment, command);
        started.says("Sexton is open at http://localhost:" + port);
        return started;
    }

    /** The same again, on the same port and data, once it has ended. */
    void startAgain() {
        program = start();
    }

    Program program() {
        return program;
    }

    /** What {@code sexton health} thinks of it. */
    Program health() {
        return new Program(Map.of(), "health", "--port", port);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Whether it takes no more requests. */
    boolean turnsAway() {
        try {
            return get("/q/health/live").statusCode() != 200;
        } catch (UncheckedIOException _) {
            return true;
        }
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path, "Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    CompletableFuture<HttpResponse<String>> patchLater(String path, String body) {
        return browser.sendAsync(
                request(path, "Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Program.LIMIT);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(program.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.terminate();
        program.exit();
    }
}
