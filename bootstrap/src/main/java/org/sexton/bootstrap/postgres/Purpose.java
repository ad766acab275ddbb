package org.sexton.bootstrap.postgres;

/**
 * What a data directory was made for, for good: a demo's people sign in by one click, so its data must never be served as
 * the real thing, nor the reverse.
 */
public enum Purpose {
    INSTALLATION,
    DEMO
}
