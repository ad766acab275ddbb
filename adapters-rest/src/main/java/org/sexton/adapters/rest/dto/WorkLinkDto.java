package org.sexton.adapters.rest.dto;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ShareWork.Shared;
import org.sexton.domain.ticket.WorkLink;

/**
 * A ticket's work link.
 *
 * @param name who it is for
 * @param url opens the ticket; told once, when the link is made
 */
@Schema(name = "WorkLink")
public record WorkLinkDto(
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Schema(nullable = true) @Nullable URI url) {

    public static WorkLinkDto of(Shared shared) {
        return of(shared.link(), shared.page());
    }

    public static WorkLinkDto of(WorkLink link) {
        return of(link, null);
    }

    private static WorkLinkDto of(WorkLink link, @Nullable URI url) {
        return new WorkLinkDto(link.name(), link.createdAt(), link.expiresAt(), url);
    }
}
