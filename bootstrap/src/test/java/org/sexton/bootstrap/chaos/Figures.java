package org.sexton.bootstrap.chaos;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What was done to the installation, and how soon it was itself again. */
final class Figures {

    private static final double NANOS = 1e9;

    private final long begun = System.nanoTime();
    private final Queue<String> diary = new ConcurrentLinkedQueue<>();
    private final Map<Fault, LongAdder> faults = new EnumMap<>(Fault.class);
    private final Map<Fault, Queue<Duration>> recoveries = new ConcurrentHashMap<>();

    Figures() {
        for (var fault : Fault.values()) {
            faults.put(fault, new LongAdder());
            recoveries.put(fault, new ConcurrentLinkedQueue<>());
        }
    }

    /** @param to which part of the installation */
    void happened(Fault fault, String to) {
        counted(fault).increment();
        note(fault + to);
    }

    /** Writes down what happens when, for whoever has to find out why. */
    void note(String what) {
        diary.add(String.format(Locale.ROOT, "%8.3f %s", (System.nanoTime() - begun) / NANOS, what));
    }

    List<String> diary() {
        return List.copyOf(diary);
    }

    /** A replica was ready again so long after what it stands on was. */
    void recovered(Fault from, Duration after) {
        recoveries(from).add(after);
        note("ready after " + after);
    }

    long count(Fault fault) {
        return counted(fault).sum();
    }

    private LongAdder counted(Fault fault) {
        return Objects.requireNonNull(faults.get(fault));
    }

    long faults() {
        return faults.values().stream().mapToLong(LongAdder::sum).sum();
    }

    Queue<Duration> recoveries(Fault from) {
        return Objects.requireNonNull(recoveries.get(from));
    }
}
