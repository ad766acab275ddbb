package org.sexton.bootstrap.wiring;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.sexton.bootstrap.CannotStart;

/** Where the organisation is, by {@code SEXTON_TIME_ZONE}; where the machine is, without one. */
final class TimeZone {

    private TimeZone() {}

    static ZoneId of(Optional<String> name) {
        return name.map(TimeZone::of).orElseGet(ZoneId::systemDefault);
    }

    private static ZoneId of(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new CannotStart("SEXTON_TIME_ZONE is no time zone, such as Europe/Berlin: " + name);
        }
    }
}
