package org.sexton.domain.notification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.ticket.TicketId;

/**
 * Why a mail is sent, and to whom, such as {@code ticket/0198c…/7/status_changed/person:0197a…}: the same cause reaches the
 * same recipient once, for ever. Printable ASCII without blanks, 1 to 200 characters; it holds no address and no secret,
 * because it outlives both.
 */
public record DeliveryKey(String value) {

    private static final Pattern OF_EVENT = Pattern.compile("ticket/[^/]+/([0-9]{1,18})(?:/.*)?");
    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    /** @throws IllegalArgumentException if the value has another form */
    public DeliveryKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a delivery key: " + value);
        }
    }

    /** With what the keys of all mails begin that events of the ticket caused. */
    public static String ofTicket(TicketId ticket) {
        return "ticket/%s/".formatted(ticket);
    }

    /** The cause that an event of a ticket is. */
    public static String ofEvent(TicketId ticket, long sequence) {
        return ofTicket(ticket) + sequence;
    }

    /** The event of a ticket that caused it; empty where another thing did, be it of a ticket as well. */
    public Optional<Long> sequence() {
        return Optional.of(OF_EVENT.matcher(value)).filter(Matcher::matches).map(it -> Long.valueOf(it.group(1)));
    }

    /** @param cause what happened, in a writing that no other event shares, such as {@code ticket/{id}/{version}/assigned} */
    public static DeliveryKey of(String cause, Recipient to) {
        return new DeliveryKey(cause + "/" + to.mark());
    }

    /** Tells it apart in public, as in a Message-ID, and gives nothing of it away. */
    public Digest digest() {
        return Digest.ofText(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
