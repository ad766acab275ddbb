package org.sexton.adapters.rest.identity;

import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.domain.person.Person;

/** @param email null where no issuer told one */
@Schema(name = "Me")
public record MeDto(
        String id,
        @Schema(nullable = true) @Nullable String email,
        String name,
        @Schema(enumeration = {"admin", "staff", "member"}) String role,
        Instant createdAt) {

    static MeDto of(Person person) {
        return new MeDto(
                person.id().toString(),
                Objects.toString(person.email(), null),
                person.name(),
                Wire.name(person.role()),
                person.createdAt());
    }
}
