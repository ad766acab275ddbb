package org.sexton.application.port.in;

import org.sexton.application.query.TrackedReport;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/** A reporter looks after their report by its private link, without an account. */
public interface TrackReport {

    /** Refuses an unknown secret and a revoked one alike, with {@code NotFound}. */
    Outcome<TrackedReport> handle(Token secret);
}
