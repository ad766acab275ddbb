package org.sexton.adapters.rest.problem;

import java.util.Locale;

/** The kinds of problem; their names are part of the contract. */
public enum Kind {
    INVALID_INPUT(400, "The input is not valid", "Some of it needs another look."),
    MALFORMED_REQUEST(400, "The request can't be read", "It is not written as HTTP and JSON are."),
    NOT_SIGNED_IN(401, "Not signed in", "Sign in first; the session may have ended."),
    NOT_ALLOWED(403, "Not allowed", "Your role does not allow this."),
    CROSS_SITE(403, "Refused from another site", "Another site asked for this in your name; it was not done."),
    NOT_FOUND(404, "Not found", "There is nothing here."),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here", "Nothing here answers to it."),
    NOT_ACCEPTABLE(406, "No acceptable representation", "Accept application/json."),
    CONFLICT(409, "In conflict with the state of things", "It can't be done as things stand."),
    STALE(412, "Changed in the meantime", "Somebody else changed it first. Nothing was overwritten."),
    TOO_LARGE(413, "The request is too large", "Its body is over the limit."),
    URI_TOO_LONG(414, "The address is too long", "It is over the limit of 8192 characters."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send JSON, and say so in Content-Type."),
    KEY_REUSED(422, "The idempotency key was used for another request", "Choose a new key for a new request."),
    TOO_MANY_REQUESTS(429, "Too many requests", "That was asked for too often. Try again later."),
    HEADERS_TOO_LARGE(431, "The header fields are too large", "Together they are over the limit of 20480 characters."),
    FAILED(500, "Something went wrong", "This is our fault. The requestId helps to find out why."),
    UNAVAILABLE(503, "We'll be right back", "The database is away for a moment. Nothing is lost; try again.");

    private final int status;
    private final String title;
    private final String detail;

    Kind(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** What a status means where nothing more is known. */
    public static Kind ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : FAILED;
        };
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What can be said where nothing more is known. */
    public String detail() {
        return detail;
    }

    /** A URN, so that it stays the same wherever Sexton runs. */
    public String type() {
        return "urn:sexton:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
