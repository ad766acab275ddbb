package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ViewHistory.History;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Field;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.TicketEvent;

/** A ticket's audit log, oldest first. */
@Schema(name = "TicketEvents")
public record EventsDto(List<EventDto> items) {

    /**
     * @param erased whether what it said was taken away, because it told of a person
     * @param hash links the event to the one before it: SHA-256, hexadecimal
     */
    @Schema(name = "TicketEvent")
    public record EventDto(
            long sequence,
            Instant at,
            ActorDto actor,

            @Schema(ref = "EventType") String type,

            List<ChangeDto> changes,
            boolean erased,
            String hash) {}

    /** Values before and after: text, for {@code sensitive} true or false, null for nothing. */
    @Schema(name = "FieldChange")
    public record ChangeDto(
            String field,

            @Schema(ref = "FieldValue") @Nullable Object from,

            @Schema(ref = "FieldValue") @Nullable Object to) {

        static ChangeDto of(FieldChange change) {
            return new ChangeDto(
                    change.field().key(), value(change.field(), change.from()), value(change.field(), change.to()));
        }

        private static @Nullable Object value(Field field, @Nullable String written) {
            return field == Field.SENSITIVE && written != null ? Boolean.valueOf(written) : written;
        }
    }

    public static EventsDto of(History history) {
        return new EventsDto(history.events().stream()
                .map(event -> of(event, history.names()))
                .toList());
    }

    private static EventDto of(TicketEvent event, Map<PersonId, String> names) {
        return new EventDto(
                event.sequence(),
                event.at(),
                ActorDto.of(event.by(), names),
                Wire.name(event.type()),
                event.changes().stream().map(ChangeDto::of).toList(),
                event.isBlank(),
                event.seal().hash().hex());
    }
}
