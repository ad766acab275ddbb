package org.sexton.bootstrap;

/**
 * Sexton can't do what it was told to, for a reason outside its code. The message is a sentence for the person at the
 * terminal: what is wrong and what to do about it. It is shown as it is, without a stack trace.
 */
public final class CannotStart extends RuntimeException {
    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
