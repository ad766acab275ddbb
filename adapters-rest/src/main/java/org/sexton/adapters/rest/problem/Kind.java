package org.sexton.adapters.rest.problem;

import java.util.Locale;

/** The kinds of problem; their names are part of the contract. */
public enum Kind {
    INVALID_INPUT(400, "The input is not valid"),
    MALFORMED_REQUEST(400, "The request can't be read"),
    NOT_SIGNED_IN(401, "Not signed in"),
    NOT_ALLOWED(403, "Not allowed"),
    CROSS_SITE(403, "Refused from another site"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    CONFLICT(409, "In conflict with the state of things"),
    STALE(412, "Changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    FAILED(500, "Something went wrong"),
    UNAVAILABLE(503, "We'll be right back");

    private final int status;
    private final String title;

    Kind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** A URN, so that it stays the same wherever Sexton runs. */
    public String type() {
        return "urn:sexton:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
