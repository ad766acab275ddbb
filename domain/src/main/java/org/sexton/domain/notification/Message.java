package org.sexton.domain.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sexton.domain.ticket.TicketReference;

/**
 * What a mail says: all that its words are made of, and nothing else, because it waits in the queue as it is. A new kind is
 * one record here, of texts, numbers, links, instants and references; the compiler then asks for its words.
 *
 * <p>News of a sensitive ticket is always {@link SensitiveNews}, whatever happened: the other kinds that tell of a ticket
 * hold content, this one has no place for it.
 */
public sealed interface Message {

    /** The link that somebody asked for, to sign in by. */
    record SignInLink(URI link, Instant expiresAt) implements Message {}

    /** Asks whoever owns the mailbox whether they want to hear of the ticket. */
    record ConfirmAddress(TicketReference ticket, URI link) implements Message {}

    /**
     * Thanks for a report, with the link by which its reporter sees it later. It does not repeat the report, which may be
     * sensitive.
     */
    record ReportReceived(TicketReference ticket, URI trackingLink) implements Message {}

    /** A ticket that is not sensitive has another status; {@code status} is its label. */
    record StatusChanged(TicketReference ticket, String title, String status, URI link) implements Message {}

    /** There is a new public comment on a ticket that is not sensitive. */
    record PublicComment(TicketReference ticket, String title, String body, URI link) implements Message {}

    /** Something happened to a sensitive ticket; what it was is behind the link, for those who may know. */
    record SensitiveNews(TicketReference ticket, URI link) implements Message {}

    /** Every kind by its name: {@code SignInLink} is {@code sign_in_link}. */
    static Map<String, Class<? extends Message>> kinds() {
        var kinds = new TreeMap<String, Class<? extends Message>>();
        Arrays.stream(Message.class.getPermittedSubclasses())
                .<Class<? extends Message>>map(type -> type.asSubclass(Message.class))
                .forEach(type -> kinds.put(kind(type), type));
        return kinds;
    }

    static String kind(Class<? extends Message> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The name of its kind, which is stored and shown: it is never changed, even if the record is. */
    default String kind() {
        return kind(getClass());
    }

    default Urgency urgency() {
        return switch (this) {
            case SignInLink _, ConfirmAddress _ -> Urgency.AWAITED;
            case ReportReceived _, StatusChanged _, PublicComment _, SensitiveNews _ -> Urgency.NORMAL;
        };
    }

    /** From when on it helps nobody any more and is better not sent; empty if it never grows old. */
    default Optional<Instant> uselessFrom() {
        return switch (this) {
            case SignInLink(var _, var expiresAt) -> Optional.of(expiresAt);
            case ConfirmAddress _, ReportReceived _, StatusChanged _, PublicComment _, SensitiveNews _ ->
                Optional.empty();
        };
    }
}
