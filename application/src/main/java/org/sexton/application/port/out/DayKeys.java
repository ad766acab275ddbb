package org.sexton.application.port.out;

import java.time.LocalDate;

/**
 * A random key for each day, the same on all replicas, that is destroyed when the day has passed: what was hashed with it
 * can then be linked to nothing any more, by nobody. Never logged.
 */
public interface DayKeys {

    /** 256 random bits. Destroys the keys of the days before {@code day.minusDays(1)}. */
    byte[] of(LocalDate day);
}
