package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.EventsDto.ChangeDto;
import org.sexton.application.query.AuditEntry;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.audit.Seal;
import org.sexton.domain.person.PersonId;

/**
 * What was recorded once.
 *
 * @param ticket whose log it stands in; null in that of administration
 * @param subject what an entry of administration is about; null for tickets
 * @param sequence its number in its log
 * @param erased whether what it said was erased
 * @param hash links it to the one before it: SHA-256, hexadecimal
 */
@Schema(name = "AuditEntry")
public record AuditEntryDto(
        @Schema(nullable = true) @Nullable TicketTitleDto ticket,
        @Schema(nullable = true) @Nullable SubjectDto subject,
        long sequence,
        Instant at,
        ActorDto actor,

        @Schema(ref = "AuditType") String type,

        List<ChangeDto> changes,
        boolean erased,
        String hash) {

    /** A ticket, as it is called today. */
    @Schema(name = "AuditTicket")
    public record TicketTitleDto(String reference, String title) {}

    /** @param name of a person, as it is today; null for everything else */
    @Schema(name = "AuditSubject")
    public record SubjectDto(
            @Schema(ref = "SubjectKind") String kind,

            String key,
            @Schema(nullable = true) @Nullable String name) {

        private static SubjectDto of(AdminEvent.Subject subject, Map<PersonId, String> names) {
            return new SubjectDto(
                    Wire.name(subject.kind()),
                    subject.key(),
                    subject.person().map(names::get).orElse(null));
        }
    }

    static AuditEntryDto of(AuditEntry entry, Map<PersonId, String> names) {
        return switch (entry) {
            case AuditEntry.OfTicket(var reference, var title, var event) ->
                new AuditEntryDto(
                        new TicketTitleDto(reference.value(), title),
                        null,
                        event.sequence(),
                        event.at(),
                        ActorDto.of(event.by(), names),
                        Wire.name(event.type()),
                        event.changes().stream().map(ChangeDto::of).toList(),
                        isErased(event.seal()),
                        event.seal().hash().hex());
            case AuditEntry.OfAdministration(var event) ->
                new AuditEntryDto(
                        null,
                        SubjectDto.of(event.subject(), names),
                        event.sequence(),
                        event.at(),
                        ActorDto.of(event.by(), names),
                        Wire.name(event.type()),
                        event.changes().stream()
                                .map(change -> new ChangeDto(change.field(), change.from(), change.to()))
                                .toList(),
                        isErased(event.seal()),
                        event.seal().hash().hex());
        };
    }

    private static boolean isErased(Seal seal) {
        return seal.salt() == null;
    }
}
