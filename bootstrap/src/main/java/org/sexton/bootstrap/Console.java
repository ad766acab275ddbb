package org.sexton.bootstrap;

/** Where a command tells the person at the terminal what it is doing: one line at a time, never a secret. */
@FunctionalInterface
public interface Console {
    void say(String line);
}
