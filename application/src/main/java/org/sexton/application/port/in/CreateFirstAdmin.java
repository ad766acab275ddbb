package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/** Whoever runs the installation becomes its first admin, by the link on the console. */
public interface CreateFirstAdmin {

    record Command(
            Token token, @Nullable String name, @Nullable String email) {}

    /**
     * Refuses a link that was used, has expired or never was, and any link once there is an admin ({@code NotFound}); bad
     * input with every violation at once, and then the link stays good.
     */
    Outcome<SignedIn> handle(Command command, Browser browser);
}
