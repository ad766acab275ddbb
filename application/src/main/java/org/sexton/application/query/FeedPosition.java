package org.sexton.application.query;

/**
 * How far somebody has read in the feed of changes.
 *
 * @param value the feed's own writing, of no meaning elsewhere
 */
public record FeedPosition(String value) {}
