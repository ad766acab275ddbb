package org.sexton.application.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Person;

/**
 * A person as admins see them.
 *
 * @param lastSignInAt null where they never came
 * @param openTickets how many open tickets are theirs to see to
 */
public record PersonView(Person person, @Nullable Instant lastSignInAt, long openTickets) {}
