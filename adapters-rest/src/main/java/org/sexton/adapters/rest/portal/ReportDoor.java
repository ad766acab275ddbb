package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.application.port.in.ReportProblem;
import org.sexton.application.port.in.ReportProblem.Command;
import org.sexton.application.port.in.ReportProblem.Reported;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** The one way in for reports, in whatever words they come: limits, proof of work, and each repeat answered once. */
@Singleton
public final class ReportDoor {

    /** From here on a key is a secret of its sender's: 22 characters can hold 128 bits. */
    private static final int SECRET_KEY = 22;

    /**
     * A report as it was sent.
     *
     * @param content all of it that tells it from another: sent again with another proof, it is the same
     * @param proof of work, if it brings one
     * @param secondsOnPage how long a form was open, if it came from one
     */
    public record Sent(
            Command command,
            Object content,
            @Nullable String proof,
            @Nullable Double secondsOnPage) {}

    private final ReportProblem reportProblem;
    private final OnceOnly once;
    private final PortalLimits limits;
    private final ReportGate gate;

    ReportDoor(ReportProblem reportProblem, OnceOnly once, PortalLimits limits, ReportGate gate) {
        this.reportProblem = reportProblem;
        this.once = once;
        this.limits = limits;
        this.gate = gate;
    }

    /** @throws jakarta.ws.rs.WebApplicationException 429 where too many come, before anything else is looked at */
    public void knock(Actor actor, HttpServerRequest from) {
        limits.admit(PortalLimits.Deed.REPORT, actor, Sender.of(from));
    }

    /**
     * Takes in a report of somebody who knocked before.
     *
     * @param key the sender's name for the request; null where they take the risk of a double
     * @param path with the content, tells one request from another
     * @param answer what the reporter gets; kept so that nobody but the holder of the key can read it
     */
    public Response takeIn(
            Actor actor,
            @Nullable String key,
            String path,
            HttpServerRequest from,
            Sent report,
            Function<Reported, OnceOnly.Created> answer) {
        var sender = Sender.of(from);
        return once.createSecretly(
                actor,
                key,
                path + scope(actor, key, sender),
                report.content(),
                () -> report(actor, report, sender),
                answer);
    }

    private Outcome<Reported> report(Actor actor, Sent report, Sender sender) {
        if (actor.person().isEmpty()) {
            gate.admitGuest(report.proof(), report.secondsOnPage(), sender);
        }
        return reportProblem.handle(actor, report.command());
    }

    /** All guests share their keys. One that a stranger may have chosen as well opens no answer in another network. */
    private static String scope(Actor actor, @Nullable String key, Sender sender) {
        return actor.person().isEmpty() && key != null && key.length() < SECRET_KEY ? " from " + sender.network() : "";
    }
}
