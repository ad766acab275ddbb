package org.sexton.application.planted;

import jakarta.inject.Inject;

/** Everything that the application must not do, planted for {@code PlantedViolationsTest}. */
public final class ApplicationViolations {

    public static final class KnowsAFramework {
        @Inject
        String injected = "";
    }

    public interface TicketsPort {}

    public static final class ClockImpl {}

    private ApplicationViolations() {}
}
