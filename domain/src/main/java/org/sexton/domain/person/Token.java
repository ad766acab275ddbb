package org.sexton.domain.person;

import org.sexton.domain.audit.Digest;

/**
 * A secret that grants something to whoever shows it: a session's, a mailed link's. Only its {@link #hash} is stored, but
 * for a mail that waits to be sent, and its text appears in no log.
 */
public record Token(String value) {

    /** What is kept of it. The token is 256 random bits, so its plain hash can't be guessed back. */
    public Digest hash() {
        return Digest.ofText(value);
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
