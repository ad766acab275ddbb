package org.sexton.bootstrap.chaos;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How the application answers, above all when it can't: how fast, in which form, and what it must never show. */
final class Manners {

    private static final Set<Integer> EXPECTED = Set.of(200, 201, 303, 409, 412, 503);
    private static final Pattern INNARDS =
            Pattern.compile("(?i)exception|\\bat (org|java|io)\\.|<html|SELECT |INSERT |postgres|jdbc");
    private static final int SHOWN = 500;
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Consumer<String> diary;
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final LongAdder lost = new LongAdder();
    private final LongAccumulator longestNanos = new LongAccumulator(Math::max, 0);
    private final Queue<String> offences = new ConcurrentLinkedQueue<>();

    Manners(Consumer<String> diary) {
        this.diary = diary;
    }

    /** @param nanos until it was answered */
    void answered(Request request, HttpResponse<String> answer, long nanos) {
        took(request, nanos, answer.statusCode());
        var status = answer.statusCode();
        statuses.computeIfAbsent(status, _ -> new LongAdder()).increment();
        if (!EXPECTED.contains(status)) {
            offend(request, answer, "an unexpected status");
        }
        if (status >= 400) {
            if (!header(answer, "Content-Type").startsWith("application/problem+json")) {
                offend(request, answer, "no problem document");
            }
            if (INNARDS.matcher(answer.body()).find()) {
                offend(request, answer, "its innards");
            }
        }
        if (status == 503 && header(answer, "Retry-After").isEmpty()) {
            offend(request, answer, "no word on when to come back");
        }
    }

    /** Nobody was there, or it was killed while it worked. */
    void lost(Request request, long nanos) {
        took(request, nanos, 0);
        lost.increment();
    }

    private void took(Request request, long nanos, int status) {
        longestNanos.accumulate(nanos);
        if (nanos > SLOW.toNanos()) {
            diary.accept("%s %s took %d ms: %d"
                    .formatted(request.method(), request.path(), TimeUnit.NANOSECONDS.toMillis(nanos), status));
        }
    }

    void hung(Request request) {
        offences.add("%s %s hung for more than %s".formatted(request.method(), request.path(), Request.PATIENCE));
    }

    private void offend(Request request, HttpResponse<String> answer, String what) {
        offences.add("%s %s: %s: %d %s %s"
                .formatted(
                        request.method(),
                        request.path(),
                        what,
                        answer.statusCode(),
                        header(answer, "X-Request-Id"),
                        answer.body().substring(0, Math.min(SHOWN, answer.body().length()))));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    Queue<String> offences() {
        return offences;
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    long lost() {
        return lost.sum();
    }

    /** How often each status was answered. */
    Map<Integer, Long> statuses() {
        var all = new TreeMap<Integer, Long>();
        statuses.forEach((status, count) -> all.put(status, count.sum()));
        return all;
    }
}
