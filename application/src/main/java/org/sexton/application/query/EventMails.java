package org.sexton.application.query;

import java.util.List;

/**
 * How the mails fare that one event of a ticket caused, whoever they are for.
 *
 * @param sequence of the event
 * @param reasons why some are not sent, as far as there were any tries; each once
 */
public record EventMails(long sequence, long pending, long sent, long failed, List<String> reasons) {

    public EventMails {
        reasons = List.copyOf(reasons);
    }
}
