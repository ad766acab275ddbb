package org.sexton.bootstrap.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What people asked for, and what they were told became of it. Each deed bears a mark, a word that nothing else holds. */
final class Ledger {

    /** Something that somebody set about. */
    sealed interface Deed {
        String mark();
    }

    /** @param email of the reporter, where they gave one */
    record Report(String mark, boolean sensitive, @Nullable String email) implements Deed {}

    record Comment(String mark, String ticket, boolean open) implements Deed {}

    /** @param status that the ticket was to get, where it was about that too */
    record Edit(String mark, String ticket, @Nullable String status) implements Deed {}

    /** What was promised: it is done, under this reference and (for what staff did) as this version. */
    record Promise(String ticket, long version, String secret) {}

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz";
    private static final int LENGTH = 5;

    private final AtomicInteger marks = new AtomicInteger();
    private final Map<Deed, Optional<Promise>> deeds = new ConcurrentHashMap<>();
    private final List<String> tickets = new CopyOnWriteArrayList<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    /** Letters alone: a row of digits might be masked as somebody's telephone number. */
    String mark() {
        var number = marks.incrementAndGet();
        var word = new StringBuilder("qu");
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(number % LETTERS.length()));
            number /= LETTERS.length();
        }
        return word.toString();
    }

    <D extends Deed> D begin(D deed) {
        deeds.put(deed, Optional.empty());
        return deed;
    }

    void promised(Deed deed, Promise promise) {
        deeds.put(deed, Optional.of(promise));
        if (deed instanceof Report) {
            tickets.add(promise.ticket());
        }
    }

    /** The answer contradicts what was promised before. */
    void broken(String how) {
        broken.add(how);
    }

    Queue<String> broken() {
        return broken;
    }

    /** The tickets that there are for certain. */
    List<String> tickets() {
        return tickets;
    }

    /** Those that nobody was promised may have been done, or not. */
    Map<Deed, Optional<Promise>> deeds() {
        return Map.copyOf(deeds);
    }

    <D extends Deed> Map<D, Optional<Promise>> deeds(Class<D> kind) {
        var some = new ConcurrentHashMap<D, Optional<Promise>>();
        deeds.forEach((deed, promise) -> {
            if (kind.isInstance(deed)) {
                some.put(kind.cast(deed), promise);
            }
        });
        return some;
    }

    /** What was promised of a deed that is known to be done. */
    Promise promise(Deed deed) {
        return deeds.getOrDefault(deed, Optional.empty()).orElseThrow();
    }

    List<Deed> promised() {
        var kept = new ArrayList<Deed>();
        deeds.forEach((deed, promise) -> {
            if (promise.isPresent()) {
                kept.add(deed);
            }
        });
        return kept;
    }
}
