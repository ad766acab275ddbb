package org.sexton.adapters.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketEvent;

/** Who did something. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EventActor",
        requiredProperties = {"kind", "name"})
public record ActorDto(
        @Schema(ref = "ActorKind") String kind, @Nullable String userId, String name) {

    static ActorDto of(TicketEvent.By by, Map<PersonId, String> names) {
        return switch (by.kind()) {
            case GUEST -> new ActorDto("guest", null, "Guest");
            case SYSTEM -> new ActorDto("system", null, "Sexton");
            case USER -> new ActorDto("user", String.valueOf(by.person()), name(by.person(), names));
        };
    }

    private static String name(@Nullable PersonId person, Map<PersonId, String> names) {
        var name = person == null ? null : names.get(person);
        return name == null ? "Somebody" : name;
    }
}
