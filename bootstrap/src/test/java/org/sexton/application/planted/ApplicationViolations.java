package org.sexton.application.planted;

import jakarta.inject.Inject;
import org.sexton.adapters.persistence.store.JpaTicketStore;

/** Everything that the application must not do, planted for {@code PlantedViolationsTest}. */
public final class ApplicationViolations {

    public static final class KnowsAFramework {
        @Inject
        String injected = "";
    }

    public static final class CommitsInSilence {
        Class<?> store() {
            return JpaTicketStore.class;
        }
    }

    public interface TicketsPort {}

    public static final class ClockImpl {}

    private ApplicationViolations() {}
}
