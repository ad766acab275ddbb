package org.sexton.bootstrap.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.sexton.bootstrap.chaos.Ledger.Promise;
import org.sexton.bootstrap.chaos.Ledger.Report;

/** Somebody who reports one thing after another, as somebody else each time, with a telephone that loses its connection. */
final class Reporters implements Runnable {

    static final JsonMapper JSON = new JsonMapper();

    private static final int CREATED = 201;
    private static final double GIVES_UP = 0.03;
    private static final double SENDS_TWICE = 0.1;
    private static final int LONGEST_PAUSE = 400;

    private final Visitor visitor;
    private final Ledger ledger;
    private final Pause run;

    Reporters(Visitor visitor, Ledger ledger, Pause run) {
        this.visitor = visitor;
        this.ledger = ledger;
        this.run = run;
    }

    @Override
    public void run() {
        var random = visitor.random();
        while (!run.isOver()) {
            var mark = ledger.mark();
            var email = random.nextBoolean() ? mark + "@example.org" : null;
            report(new Report(mark, random.nextInt(4) == 0, email), GIVES_UP);
            run.unlessOver(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        }
    }

    /** Reports until it is answered. */
    void report(Report report) {
        report(report, 0);
    }

    private void report(Report report, double givesUp) {
        var random = visitor.random();
        var request = Request.post("/api/public/tickets", body(report))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("X-Forwarded-For", "10.%d.%d.7".formatted(random.nextInt(256), random.nextInt(256)));
        ledger.begin(report);
        visitor.insist(request, () -> random.nextDouble() < givesUp)
                .filter(answer -> answer.statusCode() == CREATED)
                .ifPresent(answer -> {
                    var promise = promise(answer);
                    ledger.promised(report, promise);
                    if (random.nextDouble() < SENDS_TWICE) {
                        askAgain(request, promise);
                    }
                });
    }

    private void askAgain(Request request, Promise promise) {
        visitor.insist(request, run::isOver)
                .filter(answer ->
                        answer.statusCode() != CREATED || !promise(answer).equals(promise))
                .ifPresent(
                        answer -> ledger.broken("%s was reported; asked again: %s".formatted(promise, answer.body())));
    }

    private static Promise promise(HttpResponse<String> answer) {
        var receipt = read(answer.body());
        var url = receipt.path("trackingUrl").asText();
        return new Promise(receipt.path("reference").asText(), 1, url.substring(url.lastIndexOf('/') + 1));
    }

    private static String body(Report report) {
        ObjectNode body = JSON.createObjectNode();
        body.put("title", "Broken: " + report.mark());
        body.put("description", "It was whole before.");
        body.put("sensitive", report.sensitive());
        if (report.email() != null) {
            body.put("email", report.email());
        }
        return body.toString();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
