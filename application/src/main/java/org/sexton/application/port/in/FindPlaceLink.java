package org.sexton.application.port.in;

import java.net.URI;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin gets the address under which something at a place is reported: what its QR code says. */
public interface FindPlaceLink {

    /** Refuses whoever is not an admin, and a place that is unknown. */
    Outcome<URI> handle(Actor actor, String place);
}
