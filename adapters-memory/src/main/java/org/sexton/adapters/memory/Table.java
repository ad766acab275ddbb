package org.sexton.adapters.memory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a unit of work changes on a draft of its own: others see them once it has ended well.
 *
 * <p>For any in-memory store, in this module or beside it.
 */
public final class Table<K, V> {

    private final InMemoryUnitOfWork work;
    private volatile Map<K, V> committed = Map.of();
    /** Only the thread whose unit of work is under way touches it. */
    private @Nullable Map<K, V> draft;

    public Table(InMemoryUnitOfWork work) {
        this.work = work;
    }

    /** What this thread sees, in the order in which keys were first put. */
    public Map<K, V> rows() {
        var own = work.isMine() ? draft : null;
        return Collections.unmodifiableMap(own == null ? committed : own);
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(rows().get(key));
    }

    /** @throws IllegalStateException outside of a unit of work */
    public void put(K key, V row) {
        draft().put(key, row);
    }

    /** @throws IllegalStateException outside of a unit of work */
    public void remove(K key) {
        draft().remove(key);
    }

    /** Removes those rows; says how many. */
    int removeIf(BiPredicate<K, V> which) {
        var keys = rows().entrySet().stream()
                .filter(row -> which.test(row.getKey(), row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        keys.forEach(this::remove);
        return keys.size();
    }

    private Map<K, V> draft() {
        work.enlist(this);
        var rows = draft;
        if (rows == null) {
            rows = new LinkedHashMap<>(committed);
            draft = rows;
        }
        return rows;
    }

    void commit() {
        if (draft != null) {
            committed = draft;
            draft = null;
        }
    }

    void rollBack() {
        draft = null;
    }
}
