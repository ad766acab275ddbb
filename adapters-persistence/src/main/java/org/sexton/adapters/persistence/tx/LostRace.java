package org.sexton.adapters.persistence.tx;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.StaleTicketException;

/** Tells failures that may turn out otherwise when the work is done again. */
final class LostRace {

    /**
     * Serialisation failure, deadlock, a unique violation, and a reference to what is gone or of what is still referred to:
     * use cases look before they store, so somebody else was faster, and looking again shows it.
     */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01", "23503", "23505");

    private LostRace() {}

    static boolean isCauseOf(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case StaleTicketException _ -> true;
            case SQLException sql when SQL_STATES.contains(String.valueOf(sql.getSQLState())) -> true;
            default -> isCauseOf(failure.getCause());
        };
    }
}
