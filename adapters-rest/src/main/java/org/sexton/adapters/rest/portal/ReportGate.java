package org.sexton.adapters.rest.portal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.Quota;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.problem.Problems;

/**
 * Lets a guest's report pass at once, mostly. In a burst, and where a form was sent faster than anyone types, it asks for a
 * proof of work first: the page computes it, or whoever can't waits. Nothing is swallowed.
 */
@Singleton
final class ReportGate {

    /** From one neighbourhood in a quarter of an hour: whoever comes then has to work for it. */
    static final int UNASKED = 20;

    private static final String EVERYBODY = "everybody";
    private static final Duration BURST_WINDOW = Duration.ofMinutes(10);
    private static final int FASTEST_SECONDS = 3;

    private final ProofOfWork proofs;
    private final Quota neighbourhoods;
    private final Quota all;
    private final int burst;

    /** @param burst so many reports of guests in ten minutes are not yet one */
    ReportGate(ProofOfWork proofs, InstantSource clock, @ConfigProperty(name = "sexton.portal.burst") int burst) {
        this.proofs = proofs;
        this.burst = burst;
        neighbourhoods = new Quota(clock, PortalLimits.WINDOW);
        all = new Quota(clock, BURST_WINDOW);
    }

    /** @throws jakarta.ws.rs.WebApplicationException 429 with a challenge, and how long to wait instead */
    void admitGuest(@Nullable String proof, @Nullable Double secondsOnPage, Sender sender) {
        if (proof != null && proofs.accepts(proof)) {
            return;
        }
        var wait = suspicion(secondsOnPage, sender);
        if (wait != null) {
            throw Problems.tooMany(wait, proofs.challenge());
        }
    }

    private @Nullable Duration suspicion(@Nullable Double secondsOnPage, Sender sender) {
        var near = neighbourhoods.count(sender.network());
        var anywhere = all.count(EVERYBODY);
        if (near.used() > UNASKED) {
            return near.left();
        }
        if (anywhere.used() > burst) {
            return anywhere.left();
        }
        return secondsOnPage != null && secondsOnPage < FASTEST_SECONDS ? Duration.ofSeconds(FASTEST_SECONDS) : null;
    }
}
