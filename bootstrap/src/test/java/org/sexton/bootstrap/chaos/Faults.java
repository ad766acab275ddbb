package org.sexton.bootstrap.chaos;

import static org.sexton.bootstrap.chaos.Fault.BACKEND_KILLED;
import static org.sexton.bootstrap.chaos.Fault.DATABASE_KILLED;
import static org.sexton.bootstrap.chaos.Fault.LINE_CUT;
import static org.sexton.bootstrap.chaos.Fault.LINE_DEAD;
import static org.sexton.bootstrap.chaos.Fault.LINE_DEAD_FOR_LONG;
import static org.sexton.bootstrap.chaos.Fault.MAIL_LATER;
import static org.sexton.bootstrap.chaos.Fault.MAIL_SHUT;
import static org.sexton.bootstrap.chaos.Fault.MAIL_UNHEARD;
import static org.sexton.bootstrap.chaos.Fault.REPLICA_KILLED;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Kills, cuts and stops at random moments, out of a seed: the database, the replicas, their lines and the mail server each on
 * their own, so that one meets another in every way.
 */
final class Faults {

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    private final Postgres postgres;
    private final List<Replica> replicas;
    private final PostOffice post;
    private final Figures figures;
    private final Pause run;
    private final long seed;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    Faults(Postgres postgres, List<Replica> replicas, PostOffice post, Figures figures, Pause run, long seed) {
        this.postgres = postgres;
        this.replicas = replicas;
        this.post = post;
        this.figures = figures;
        this.run = run;
        this.seed = seed;
    }

    void begin() {
        begin("database", new Random(seed + 1), DATABASE_KILLED, DATABASE_KILLED, BACKEND_KILLED);
        begin("replicas", new Random(seed + 2), REPLICA_KILLED);
        begin("lines", new Random(seed + 3), LINE_CUT, LINE_DEAD, LINE_CUT, LINE_DEAD_FOR_LONG);
        begin("mail", new Random(seed + 4), MAIL_SHUT, MAIL_LATER, MAIL_UNHEARD);
    }

    private void begin(String name, Random random, Fault... faults) {
        var deck = new Deck(List.of(faults));
        threads.add(Thread.ofPlatform().name("chaos-" + name).start(() -> {
            try {
                for (run.unlessOver(pause(random)); !run.isOver(); run.unlessOver(pause(random))) {
                    commit(deck.draw(random), random);
                }
            } catch (Throwable failure) {
                failures.add(failure);
            }
        }));
    }

    /** In which something is done in peace. */
    private static Duration pause(Random random) {
        return between(random, 1_000, 5_000);
    }

    /** Waits until the last fault is undone. */
    void end() throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
        failures.forEach(failure -> {
            throw new AssertionError("a fault could not be undone", failure);
        });
    }

    private void commit(Fault fault, Random random) {
        switch (fault) {
            case DATABASE_KILLED -> {
                figures.happened(fault, "");
                replicas.forEach(Replica::troubled);
                postgres.kill();
                run.unlessOver(between(random, 0, 4_000));
                var begun = System.nanoTime();
                postgres.start();
                figures.note("PostgreSQL is back");
                replicas.forEach(Replica::calmed);
                measure(fault, replicas, begun);
            }
            case BACKEND_KILLED -> {
                figures.happened(fault, "");
                var begun = System.nanoTime();
                replicas.forEach(Replica::troubled);
                postgres.killBackend();
                Pause.until(postgres::answers, READY_LIMIT);
                replicas.forEach(Replica::calmed);
                measure(fault, replicas, begun);
            }
            case REPLICA_KILLED -> {
                var replica = any(random);
                figures.happened(fault, ": " + replica.name());
                replica.kill();
                run.unlessOver(between(random, 0, 2_000));
                replica.startAgain();
                figures.note("open again: " + replica.name());
                run.unlessOver(between(random, 3_000, 8_000));
            }
            case LINE_CUT -> {
                var replica = any(random);
                figures.happened(fault, ": " + replica.name());
                var begun = System.nanoTime();
                replica.troubled();
                replica.line().cut();
                replica.calmed();
                measure(fault, List.of(replica), begun);
            }
            case LINE_DEAD, LINE_DEAD_FOR_LONG -> {
                var replica = any(random);
                figures.happened(fault, ": " + replica.name());
                replica.troubled();
                replica.line().hold();
                run.unlessOver(fault == LINE_DEAD ? between(random, 500, 6_000) : between(random, 17_000, 25_000));
                if (random.nextBoolean()) {
                    replica.line().cut();
                }
                var begun = System.nanoTime();
                replica.line().release();
                figures.note("alive again: " + replica.name());
                replica.calmed();
                measure(fault, List.of(replica), begun);
            }
            case MAIL_SHUT -> {
                figures.happened(fault, "");
                post.counter().shut();
                run.unlessOver(between(random, 200, 3_000));
                post.counter().openAgain();
            }
            case MAIL_LATER -> inMood(fault, Counter.Mood.FULL, between(random, 200, 3_000));
            case MAIL_UNHEARD -> inMood(fault, Counter.Mood.SILENT, between(random, 20, 200));
        }
    }

    private void inMood(Fault fault, Counter.Mood mood, Duration length) {
        figures.happened(fault, "");
        post.counter().be(mood);
        run.unlessOver(length);
        post.counter().be(Counter.Mood.KIND);
    }

    /** How soon each is ready, where nothing else happened to it meanwhile. */
    private void measure(Fault fault, List<Replica> measured, long begun) {
        var measuring = new ArrayList<Thread>();
        for (var replica : measured) {
            measuring.add(Thread.startVirtualThread(() -> measure(fault, replica, begun)));
        }
        measuring.forEach(Faults::join);
    }

    private void measure(Fault fault, Replica replica, long begun) {
        var turns = replica.turns();
        if (replica.isTroubled()) {
            return;
        }
        Pause.until(() -> replica.isReady() || replica.turns() != turns, READY_LIMIT);
        if (replica.turns() == turns) {
            figures.recovered(fault, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Replica any(Random random) {
        return replicas.get(random.nextInt(replicas.size()));
    }

    private static Duration between(Random random, int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most));
    }

    /** Faults in random order, each as often as it is in it before any comes again. */
    private record Deck(List<Fault> cards, Deque<Fault> left) {

        Deck(List<Fault> cards) {
            this(cards, new ArrayDeque<>());
        }

        Fault draw(Random random) {
            if (left.isEmpty()) {
                var shuffled = new ArrayList<>(cards);
                Collections.shuffle(shuffled, random);
                left.addAll(shuffled);
            }
            return left.pop();
        }
    }
}
