package org.sexton.application.port.out;

import java.time.Duration;
import java.util.Set;
import org.sexton.domain.notification.Delivery;

/** Writes a delivery out as a mail and hands it to whoever carries it, in the caller's time; never inside a {@link UnitOfWork}. */
public interface MailSender {

    /** After so long a mail that is being sent counts as not sent. */
    Duration TIMEOUT = Duration.ofMinutes(1);

    /** What came of it. */
    sealed interface Result {

        /** A mail server is responsible for it now. */
        record Sent() implements Result {}

        /** It will not take this mail to this recipient, however often it is asked. */
        record Rejected(String reason) implements Result {}

        /** Not now: the server says so, is away, or does not know us; or nobody knows whether it took it. */
        record Deferred(String reason) implements Result {}
    }

    /** The kinds of messages that can be sent as things stand; the others wait. */
    Set<String> carries();

    /** Takes no longer than {@link #TIMEOUT}. */
    Result send(Delivery delivery);
}
