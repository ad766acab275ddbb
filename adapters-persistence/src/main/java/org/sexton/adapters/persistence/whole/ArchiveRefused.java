package org.sexton.adapters.persistence.whole;

/** An archive can't be written there, or what was found is none that could be taken in. The message is for people. */
public final class ArchiveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArchiveRefused(String message) {
        super(message);
    }

    public ArchiveRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
