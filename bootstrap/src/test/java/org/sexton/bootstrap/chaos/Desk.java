package org.sexton.bootstrap.chaos;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.sexton.bootstrap.chaos.Ledger.Comment;
import org.sexton.bootstrap.chaos.Ledger.Edit;
import org.sexton.bootstrap.chaos.Ledger.Promise;

/** Somebody of staff who comments on tickets and changes them, beside others who do the same, and looks around. */
final class Desk implements Runnable {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final double GIVES_UP = 0.03;
    private static final double SENDS_TWICE = 0.1;
    private static final int LONGEST_PAUSE = 300;
    private static final List<String> STATUSES = List.of("new", "open", "resolved");

    private final Visitor visitor;
    private final Ledger ledger;
    private final Pause run;
    private final String session;
    private final List<String> favourites;

    /**
     * @param session the cookie of somebody who is signed in
     * @param favourites tickets that are worked on more than others
     */
    Desk(Visitor visitor, Ledger ledger, Pause run, String session, List<String> favourites) {
        this.visitor = visitor;
        this.ledger = ledger;
        this.run = run;
        this.session = session;
        this.favourites = favourites;
    }

    @Override
    public void run() {
        var random = visitor.random();
        while (!run.isOver()) {
            var ticket = pick(random.nextBoolean() ? favourites : ledger.tickets());
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> comment(new Comment(ledger.mark(), ticket, random.nextBoolean()));
                case 3, 4 -> edit(new Edit(ledger.mark(), ticket, null));
                case 5 -> edit(new Edit(ledger.mark(), ticket, pick(STATUSES)));
                case 6 -> visitor.ask(staff(Request.get("/api/tickets?phase=open")));
                default -> visitor.ask(Request.get("/api/public/tickets"));
            }
            run.unlessOver(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
        }
    }

    private String pick(List<String> some) {
        return some.get(visitor.random().nextInt(some.size()));
    }

    private Request staff(Request request) {
        return request.with("Cookie", session);
    }

    private boolean givesUp() {
        return visitor.random().nextDouble() < GIVES_UP;
    }

    private void comment(Comment comment) {
        var body = Reporters.JSON
                .createObjectNode()
                .put("body", "Noted: " + comment.mark())
                .put("visibility", comment.open() ? "public" : "internal");
        var request = staff(Request.post(path(comment.ticket()) + "/comments", body.toString()))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        ledger.begin(comment);
        visitor.insist(request, this::givesUp)
                .filter(answer -> answer.statusCode() == CREATED)
                .ifPresent(answer -> {
                    var promise = new Promise(comment.ticket(), version(answer), "");
                    ledger.promised(comment, promise);
                    if (visitor.random().nextDouble() < SENDS_TWICE) {
                        askAgain(request, promise);
                    }
                });
    }

    private void askAgain(Request request, Promise promise) {
        visitor.insist(request, run::isOver)
                .filter(answer -> answer.statusCode() != CREATED || version(answer) != promise.version())
                .ifPresent(
                        answer -> ledger.broken("%s was written; asked again: %s".formatted(promise, answer.body())));
    }

    /**
     * Asked again and again, it is for the version that was seen first: of all that arrive, however late, one can be carried
     * out. Only when that version is past, and without this edit, is it made anew.
     */
    private void edit(Edit edit) {
        ledger.begin(edit);
        var decided = false;
        while (!decided) {
            var seen = version(visitor.insist(staff(Request.get(path(edit.ticket())))));
            var request = staff(Request.patch(path(edit.ticket()), body(edit.mark(), edit.status())))
                    .with("If-Match", "\"" + seen + "\"");
            var answer = visitor.insist(request, this::givesUp);
            var promise = answer.flatMap(it ->
                    it.statusCode() == OK ? Optional.of(new Promise(edit.ticket(), version(it), "")) : recorded(edit));
            promise.ifPresent(it -> ledger.promised(edit, it));
            decided = answer.isEmpty() || promise.isPresent();
        }
    }

    private static String body(String mark, @Nullable String status) {
        var body = Reporters.JSON.createObjectNode().put("description", "Seen to: " + mark);
        if (status != null) {
            body.put("status", status);
        }
        return body.toString();
    }

    /** Refused because somebody came first: the history tells whether that was this very edit. */
    private Optional<Promise> recorded(Edit edit) {
        var history = visitor.insist(staff(Request.get(path(edit.ticket()) + "/events")));
        var events = Reporters.read(history.body()).path("items");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("changes").toString().contains(edit.mark()))
                .map(event -> new Promise(edit.ticket(), event.path("sequence").asLong(), ""))
                .findFirst();
    }

    private static String path(String ticket) {
        return "/api/tickets/" + ticket;
    }

    private static long version(HttpResponse<String> answer) {
        var tag = answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError(answer.body()));
        return Long.parseLong(tag.replaceAll("\\D", ""));
    }
}
