package org.sexton.application.port.in;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;

/** In demo mode, anyone signs in as one of the sample people. */
public interface DemoSignIn {

    /** Who can be tried; nobody outside of demo mode. */
    Set<Role> accounts();

    /** Refuses every account outside of demo mode, and unknown ones inside of it, with {@code NotFound}. */
    Outcome<SignedIn> handle(@Nullable String account, Browser browser);
}
