package org.sexton.adapters.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Message.DailyDigest;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.ticket.TicketReference;

/** One message of each kind, and more where a kind has more than one form. */
final class SampleMessages {

    static final Instant NOW = Instant.parse("2026-11-22T19:34:00Z");
    static final TicketReference TICKET = new TicketReference("7K3-QFM");
    static final URI LINK = URI.create("https://desk.example/auth/email-link/a-B_c?x=1&y=2");
    static final Message STATUS = new Message.StatusChanged(TICKET, "Door", "Resolved", LINK);

    private SampleMessages() {}

    static Stream<Message> all() {
        return Stream.of(
                new Message.SignInLink(LINK, NOW),
                new Message.Invitation(LINK),
                new Message.ConfirmAddress(TICKET, LINK),
                new Message.ReportReceived(TICKET, LINK),
                STATUS,
                new Message.PublicComment(TICKET, "Door", "Mended.", LINK),
                new Message.SensitiveNews(TICKET, LINK),
                new Message.Assigned(TICKET, "Door", "Mary Ashby", LINK),
                new Message.NewReport(TICKET, "Door", "It does not close.\n\nIt is cold.", LINK),
                new Message.ReporterAnswered(TICKET, "Door", "It still does not close.", LINK),
                new Message.Mentioned(TICKET, "Door", "Mary Ashby", "@Ben: have you the key?", LINK),
                new Message.Overdue(TICKET, "Door", "2026-11-21", LINK),
                new Message.SensitiveDeskNews(TICKET, LINK),
                new Message.AuditHead("2026-11-23", 123, "0a".repeat(32), LINK),
                new DailyDigest(
                        "2026-11-22",
                        List.of(
                                new DailyDigest.Line(TICKET, "Door", List.of(Topic.values()), LINK),
                                new DailyDigest.Line(new TicketReference("000-001"), "", List.of(Topic.ANSWERS), LINK)),
                        LINK));
    }
}
