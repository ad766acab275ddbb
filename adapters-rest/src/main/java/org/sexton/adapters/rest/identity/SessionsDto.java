package org.sexton.adapters.rest.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.domain.person.Session;
import org.sexton.domain.person.SessionId;

/** Where somebody is signed in, last seen first. */
@Schema(name = "Sessions")
public record SessionsDto(List<SessionDto> items) {

    /**
     * @param current whether it is the one that asks
     * @param client such as {@code Firefox on Linux}
     */
    @Schema(name = "Session")
    public record SessionDto(
            String id,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            boolean current,

            @Schema(enumeration = {"oidc", "email_link", "setup", "demo"})
            String method,

            String client) {}

    static SessionsDto of(List<Session> sessions, Optional<SessionId> current) {
        return new SessionsDto(sessions.stream()
                .map(session -> new SessionDto(
                        session.id().toString(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.expiresAt(),
                        current.filter(session.id()::equals).isPresent(),
                        Wire.name(session.method()),
                        session.client()))
                .toList());
    }
}
