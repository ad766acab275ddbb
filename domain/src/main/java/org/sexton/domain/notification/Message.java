package org.sexton.domain.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketReference;

/**
 * What a mail says: all that its words are made of, and nothing else, because it waits in the queue as it is. A new kind is
 * one record here, of texts, numbers, links, instants and references; the compiler then asks for its words.
 *
 * <p>News of a sensitive ticket is always {@link SensitiveNews}, whatever happened: the other kinds that tell of a ticket
 * hold content, this one has no place for it. At the desk it is {@link SensitiveDeskNews}.
 */
public sealed interface Message {

    /** Reaches people as reporters, followers or visitors: nothing of what staff do among themselves has a place in it. */
    sealed interface ForOutside extends Message {}

    /** Reaches people who work the desk. */
    sealed interface ForDesk extends Message {}

    /** The link that somebody asked for, to sign in by. */
    record SignInLink(URI link, Instant expiresAt) implements ForOutside {}

    /**
     * Somebody is awaited, and signs in as everyone does: the link opens nothing by itself, so that it may wait for days and
     * be fetched by whatever reads mails before people do.
     */
    record Invitation(URI link) implements ForOutside {}

    /** Asks whoever owns the mailbox whether they want to hear of the ticket. */
    record ConfirmAddress(TicketReference ticket, URI link) implements ForOutside {}

    /**
     * Thanks for a report, with the link by which its reporter sees it later. It does not repeat the report, which may be
     * sensitive.
     */
    record ReportReceived(TicketReference ticket, URI trackingLink) implements ForOutside {}

    /** A ticket that is not sensitive has another status; {@code status} is its label. */
    record StatusChanged(TicketReference ticket, String title, String status, URI link) implements ForOutside {}

    /** There is a new public comment on a ticket that is not sensitive. */
    record PublicComment(TicketReference ticket, String title, String body, URI link) implements ForOutside {}

    /** Something happened to a sensitive ticket; what it was is behind the link, for those who may know. */
    record SensitiveNews(TicketReference ticket, URI link) implements ForOutside {}

    /** A ticket is the recipient's to see to; {@code by} is who said so, empty where nobody did. */
    record Assigned(TicketReference ticket, String title, String by, URI link) implements ForDesk {}

    /** To whoever does the triage. */
    record NewReport(TicketReference ticket, String title, String description, URI link) implements ForDesk {}

    /** The reporter wrote on a ticket; to whoever sees to it. */
    record ReporterAnswered(TicketReference ticket, String title, String body, URI link) implements ForDesk {}

    /** The recipient was called in a note among staff. */
    record Mentioned(TicketReference ticket, String title, String by, String body, URI link) implements ForDesk {}

    /**
     * The recipient's ticket, or one that is nobody's, is still open after its day.
     *
     * @param dueOn the day, such as {@code 2026-11-22}
     */
    record Overdue(TicketReference ticket, String title, String dueOn, URI link) implements ForDesk {}

    /** To somebody at the desk: something about a sensitive ticket concerns them. */
    record SensitiveDeskNews(TicketReference ticket, URI link) implements ForDesk {}

    /**
     * All that somebody at the desk would have been mailed one by one.
     *
     * @param day the day of the mail, such as {@code 2026-11-22}
     */
    record DailyDigest(String day, List<Line> lines, URI link) implements ForDesk {

        /**
         * @param title empty where the ticket is sensitive
         * @param topics what happened, each once
         */
        public record Line(TicketReference ticket, String title, List<Topic> topics, URI link) {

            public Line {
                topics = List.copyOf(topics);
            }
        }

        public DailyDigest {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What the log of administration ended with on a day, to be kept where nobody who runs the server comes.
     *
     * @param day such as {@code 2026-11-22}
     * @param entry the number of the entry whose hash it is
     */
    record AuditHead(String day, long entry, String head, URI link) implements ForDesk {}

    /** Every kind by its name: {@code SignInLink} is {@code sign_in_link}. */
    static Map<String, Class<? extends Message>> kinds() {
        var kinds = new TreeMap<String, Class<? extends Message>>();
        Stream.of(ForOutside.class, ForDesk.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
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
            case Invitation _, ReportReceived _, StatusChanged _, PublicComment _, SensitiveNews _ -> Urgency.NORMAL;
            case Assigned _, NewReport _, ReporterAnswered _, Mentioned _, Overdue _, SensitiveDeskNews _ ->
                Urgency.NORMAL;
            case DailyDigest _, AuditHead _ -> Urgency.LATER;
        };
    }

    /** The same without words about somebody: for mails to others that are still on their way. */
    default Message without(PersonalWords words) {
        return switch (this) {
            case SignInLink _, Invitation _, ConfirmAddress _, ReportReceived _, SensitiveNews _, SensitiveDeskNews _ ->
                this;
            case AuditHead _ -> this;
            case StatusChanged(var ticket, var title, var status, var link) ->
                new StatusChanged(ticket, words.without(title), status, link);
            case PublicComment(var ticket, var title, var body, var link) ->
                new PublicComment(ticket, words.without(title), words.without(body), link);
            case Assigned(var ticket, var title, var by, var link) ->
                new Assigned(ticket, words.without(title), words.without(by), link);
            case NewReport(var ticket, var title, var description, var link) ->
                new NewReport(ticket, words.without(title), words.without(description), link);
            case ReporterAnswered(var ticket, var title, var body, var link) ->
                new ReporterAnswered(ticket, words.without(title), words.without(body), link);
            case Mentioned(var ticket, var title, var by, var body, var link) ->
                new Mentioned(ticket, words.without(title), words.without(by), words.without(body), link);
            case Overdue(var ticket, var title, var dueOn, var link) ->
                new Overdue(ticket, words.without(title), dueOn, link);
            case DailyDigest(var day, var lines, var link) ->
                new DailyDigest(
                        day,
                        lines.stream()
                                .map(line -> new DailyDigest.Line(
                                        line.ticket(), words.without(line.title()), line.topics(), line.link()))
                                .toList(),
                        link);
        };
    }

    /** From when on it helps nobody any more and is better not sent; empty if it never grows old. */
    default Optional<Instant> uselessFrom() {
        return switch (this) {
            case SignInLink(var _, var expiresAt) -> Optional.of(expiresAt);
            case Invitation _, ConfirmAddress _, ReportReceived _ -> Optional.empty();
            case StatusChanged _, PublicComment _, SensitiveNews _ -> Optional.empty();
            case Assigned _, NewReport _, ReporterAnswered _, Mentioned _, Overdue _ -> Optional.empty();
            case SensitiveDeskNews _, DailyDigest _, AuditHead _ -> Optional.empty();
        };
    }
}
