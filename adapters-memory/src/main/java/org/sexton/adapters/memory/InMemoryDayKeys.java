package org.sexton.adapters.memory;

import java.time.LocalDate;
import java.util.Base64;
import java.util.TreeMap;
import org.sexton.application.port.out.DayKeys;
import org.sexton.application.port.out.IdSource;

public final class InMemoryDayKeys implements DayKeys {

    private final IdSource ids;
    private final TreeMap<LocalDate, byte[]> keys = new TreeMap<>();

    public InMemoryDayKeys(IdSource ids) {
        this.ids = ids;
    }

    @Override
    public synchronized byte[] of(LocalDate day) {
        keys.headMap(day.minusDays(1)).clear();
        return keys.computeIfAbsent(day, _ -> Base64.getUrlDecoder().decode(ids.nextSecret()))
                .clone();
    }
}
