package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.ticket.Status;

@Schema(name = "PublicStatus")
public record PublicStatusDto(
        String key, String label, @Schema(ref = "Phase") String phase) {

    static PublicStatusDto of(Status status) {
        return new PublicStatusDto(status.key().value(), status.label(), Wire.name(status.phase()));
    }
}
