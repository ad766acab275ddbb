package org.sexton.domain.notification;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to one recipient: sent at least once, and where it is sent again the copy is recognisable by its
 * key. Stored by the very work that causes it.
 *
 * @param language which the recipient reads
 * @param thread names the conversation that it belongs to, such as {@code ticket/{id}}: mail programs show its mails
 *     together; null for a mail that stands alone
 * @param unsubscribe where a POST ends such mails to this recipient, without asking who they are; null where they can't be
 *     ended
 * @param readyAt before then it is not sent
 */
public record Delivery(
        DeliveryKey key,
        Recipient to,
        Locale language,
        Message message,
        @Nullable String thread,
        @Nullable URI unsubscribe,
        Instant readyAt) {

    public Delivery {
        readyAt = readyAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** To be sent at once, on its own. */
    public static Delivery of(String cause, Recipient to, Locale language, Message message, Instant now) {
        return new Delivery(DeliveryKey.of(cause, to), to, language, message, null, null, now);
    }

    public Delivery inThread(String thread) {
        return new Delivery(key, to, language, message, thread, unsubscribe, readyAt);
    }

    public Delivery endedBy(URI unsubscribe) {
        return new Delivery(key, to, language, message, thread, unsubscribe, readyAt);
    }

    public Delivery notBefore(Instant then) {
        return new Delivery(key, to, language, message, thread, unsubscribe, then);
    }

    /** Tells no log whom it is for or what it says. */
    @Override
    public String toString() {
        return "Delivery[" + key + "]";
    }
}
