package org.sexton.bootstrap.chaos;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What is asked, whoever is asked: sent again, it is the same. */
record Request(String method, String path, String body, Map<String, String> headers) {

    /** Nobody has a reason to wait so long; what is not answered by then hangs. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    static Request get(String path) {
        return new Request("GET", path, "", Map.of());
    }

    static Request post(String path, String json) {
        return new Request("POST", path, json, Map.of("Content-Type", "application/json"));
    }

    static Request patch(String path, String json) {
        return new Request("PATCH", path, json, Map.of("Content-Type", "application/json"));
    }

    Request with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Request(method, path, body, all);
    }

    HttpRequest to(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        return request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }
}
