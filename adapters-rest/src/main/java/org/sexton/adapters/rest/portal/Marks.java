package org.sexton.adapters.rest.portal;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.sexton.adapters.rest.http.Keyed;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.application.port.out.DayKeys;
import org.sexton.application.port.out.InstallationSecrets;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.TicketReference;

/**
 * Tells apart who sees a problem too. Of a guest it is a hash with the key of the day, which is destroyed afterwards: from
 * then on nobody can say whose it was, and the same guest would be counted once more.
 */
@Singleton
final class Marks {

    private static final String PURPOSE = "seen too";

    private final InstallationSecrets secrets;
    private final DayKeys days;
    private final InstantSource clock;

    Marks(InstallationSecrets secrets, DayKeys days, InstantSource clock) {
        this.secrets = secrets;
        this.days = days;
        this.clock = clock;
    }

    Digest of(Actor actor, Sender sender, TicketReference ticket) {
        return Digest.of(actor.person()
                .map(person -> Keyed.hash(secrets.cursorKey(), PURPOSE, ticket.value(), person.toString()))
                .orElseGet(() -> Keyed.hash(today(), PURPOSE, ticket.value(), sender.client())));
    }

    private byte[] today() {
        return days.of(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
