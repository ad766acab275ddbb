package org.sexton.bootstrap.doctor;

/**
 * One thing that was looked at.
 *
 * @param what it is about, in a word
 * @param said how it is
 * @param advice what to do about it; empty where all is well
 */
public record Finding(Level level, String what, String said, String advice) {

    /** How bad it is. */
    public enum Level {
        OK,
        /** It works, and something is missing or near its end. */
        WARNING,
        /** Something does not work. */
        PROBLEM
    }

    public static Finding ok(String what, String said) {
        return new Finding(Level.OK, what, said, "");
    }

    static Finding warning(String what, String said, String advice) {
        return new Finding(Level.WARNING, what, said, advice);
    }

    public static Finding problem(String what, String said, String advice) {
        return new Finding(Level.PROBLEM, what, said, advice);
    }
}
