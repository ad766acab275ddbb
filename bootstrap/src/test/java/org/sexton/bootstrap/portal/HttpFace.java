package org.sexton.bootstrap.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.memory.twins.PublicFace;

/**
 * A guest's connection, without a client that would tidy up: every byte of the answer, but for the declared lines.
 *
 * @param from which of this machine's addresses: limits hold for each neighbourhood
 */
record HttpFace(URI at, String encoding, InetAddress from) implements PublicFace {

    private static final int PATIENCE_MILLIS = 20_000;

    /** All that may differ between two answers to the same question. */
    private static final Pattern DECLARED = Pattern.compile("(?im)^(?:date|x-request-id): .*\r\n");

    @Override
    public String ask(String path, @Nullable String known) {
        return answer("GET", path, known == null ? "" : "If-None-Match: " + known + "\r\n", "");
    }

    @Override
    public String seesToo(String reference) {
        var path = "/api/public/tickets/" + reference + "/follow";
        return answer("POST", path, "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}");
    }

    private String answer(String method, String path, String headers, String body) {
        var request = "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\n%sConnection: close\r\n\r\n%s"
                .formatted(method, path, encoding, headers, body);
        try (var socket = new Socket(at.getHost(), at.getPort(), from, 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            var head = answer.indexOf("\r\n\r\n");
            return DECLARED.matcher(answer.substring(0, head + 2)).replaceAll("") + answer.substring(head + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
