package org.sexton.domain.notification;

/**
 * How many people a ticket concerns beside its reporter. For staff alone: the public learns no counts.
 *
 * @param followers whom mails reach
 * @param seenToo who said that they see it too
 */
public record Interest(int followers, int seenToo) {

    public static final Interest NONE = new Interest(0, 0);
}
