package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Doings;
import org.sexton.application.query.PersonRecord;
import org.sexton.application.query.SentPhoto;
import org.sexton.application.query.Trace;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.person.Session;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** What {@code person.json} says of somebody: described in docs/people-rights.md, which whoever changes it changes, too. */
public record PersonRecordDto(
        @Nullable AccountDto account,
        @Nullable String email,
        @Nullable WishesDto mailWishes,
        List<IdentityDto> identities,
        List<SessionDto> sessions,
        List<ReportDto> reports,
        List<WroteDto> comments,
        List<DidDto> events,
        List<String> follows,
        List<MailedDto> mails,
        List<PhotoDto> photos,
        List<AssignmentDto> assignments,
        List<MentionDto> mentions) {

    public record AccountDto(
            String id,
            String name,
            boolean emailVerified,
            String role,
            boolean active,
            Instant createdAt,
            @Nullable Instant lastSignInAt) {}

    public record WishesDto(boolean ownReports, List<String> topics, boolean daily, String language) {

        static WishesDto of(MailWishes wishes) {
            return new WishesDto(
                    wishes.ownReports(),
                    wishes.topics().stream().map(Wire::name).sorted().toList(),
                    wishes.daily(),
                    wishes.language().toLanguageTag());
        }
    }

    public record IdentityDto(String issuer, String subject) {}

    public record SessionDto(String client, String method, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {

        static SessionDto of(Session session) {
            return new SessionDto(
                    session.client(),
                    Wire.name(session.method()),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.expiresAt());
        }
    }

    /** @param reporterName what they told of themselves as a guest; null where they have an account */
    public record ReportDto(
            String ticket,
            String title,
            String description,
            String status,
            @Nullable String category,
            @Nullable String location,
            @Nullable String locationText,
            @Nullable PointDto point,
            boolean sensitive,
            @Nullable String reporterName,
            @Nullable String reporterEmail,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant resolvedAt) {

        static ReportDto of(TicketSnapshot ticket) {
            var guest = ticket.reporter() instanceof Reporter.Guest told ? told : Reporter.UNKNOWN;
            var location = ticket.location();
            var place = location == null ? null : location.place();
            return new ReportDto(
                    ticket.reference().value(),
                    ticket.title(),
                    ticket.description(),
                    ticket.status().label(),
                    ticket.category() == null ? null : ticket.category().label(),
                    place == null ? null : place.label(),
                    location == null ? null : location.text(),
                    location == null ? null : PointDto.of(location),
                    ticket.sensitive(),
                    guest.name(),
                    Objects.toString(guest.email(), null),
                    ticket.createdAt(),
                    ticket.updatedAt(),
                    ticket.resolvedAt());
        }
    }

    public record PointDto(double lat, double lon) {

        static @Nullable PointDto of(Location location) {
            var point = location.point();
            return point == null ? null : new PointDto(point.lat(), point.lon());
        }
    }

    public record WroteDto(String ticket, long event, Instant at, String visibility, String body) {}

    public record DidDto(String ticket, long event, Instant at, String type, List<String> fields) {}

    public record MailedDto(
            String kind, String state, Instant at, @Nullable Instant endedAt) {}

    /** @param file within the archive */
    public record PhotoDto(String ticket, int number, String file) {}

    public record AssignmentDto(String ticket, long event) {}

    public record MentionDto(String ticket, String where, long event, String text) {

        static MentionDto of(Trace trace) {
            var where = trace.where() == Trace.Where.EVENT
                    ? "history"
                    : trace.where().name().toLowerCase(Locale.ROOT);
            return new MentionDto(trace.reference().value(), where, trace.sequence(), trace.text());
        }
    }

    public static PersonRecordDto of(PersonRecord record) {
        return new PersonRecordDto(
                account(record),
                Objects.toString(record.email(), null),
                record.wishes() == null ? null : WishesDto.of(record.wishes()),
                record.doings().identities().stream()
                        .map(known -> new IdentityDto(known.issuer(), known.subject()))
                        .toList(),
                record.sessions().stream().map(SessionDto::of).toList(),
                record.reports().stream().map(ReportDto::of).toList(),
                record.doings().comments().stream().map(PersonRecordDto::wrote).toList(),
                record.doings().events().stream().map(PersonRecordDto::did).toList(),
                record.follows().stream().map(TicketReference::value).toList(),
                record.doings().mails().stream()
                        .map(mail -> new MailedDto(mail.kind(), Wire.name(mail.state()), mail.at(), mail.endedAt()))
                        .toList(),
                record.photos().stream()
                        .map(photo -> new PhotoDto(photo.ticket().value(), photo.number(), file(photo)))
                        .toList(),
                record.assignments().stream()
                        .map(event -> new AssignmentDto(event.reference().value(), event.sequence()))
                        .toList(),
                record.mentions().stream().map(MentionDto::of).toList());
    }

    /** Where a photo lies in the archive. */
    public static String file(SentPhoto photo) {
        return "photos/%s-%d.jpg".formatted(photo.ticket().value(), photo.number());
    }

    private static @Nullable AccountDto account(PersonRecord record) {
        var view = record.account();
        if (view == null) {
            return null;
        }
        var person = view.person();
        return new AccountDto(
                person.id().toString(),
                person.name(),
                person.emailVerified(),
                Wire.name(person.role()),
                person.active(),
                person.createdAt(),
                view.lastSignInAt());
    }

    private static WroteDto wrote(Doings.Wrote wrote) {
        return new WroteDto(
                wrote.ticket().value(), wrote.sequence(), wrote.at(), Wire.name(wrote.visibility()), wrote.body());
    }

    private static DidDto did(Doings.Did did) {
        return new DidDto(did.ticket().value(), did.sequence(), did.at(), Wire.name(did.type()), did.fields());
    }
}
