package org.sexton.adapters.memory;

import java.util.List;
import org.sexton.application.port.out.AdminLog;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.AdminEvent.Head;

/** Whoever changes what it tells of adds to it. */
public final class InMemoryAdminLog implements AdminLog {

    private final InMemoryUnitOfWork work;
    private final Table<Long, AdminEvent> entries;

    public InMemoryAdminLog(InMemoryUnitOfWork work) {
        this.work = work;
        entries = new Table<>(work);
    }

    @Override
    public Head head() {
        var last = (long) entries.rows().size();
        return entries.get(last).map(AdminEvent::head).orElse(Head.NONE);
    }

    @Override
    public List<AdminEvent> after(long sequence, int limit) {
        return entries.rows().values().stream()
                .filter(entry -> entry.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    void append(AdminEvent entry) {
        work.admit(entry.by());
        if (!entry.isIntactAfter(head().hash()) || entry.sequence() != head().sequence() + 1) {
            throw new IllegalStateException("the entry does not continue the log");
        }
        entries.put(entry.sequence(), entry);
    }
}
