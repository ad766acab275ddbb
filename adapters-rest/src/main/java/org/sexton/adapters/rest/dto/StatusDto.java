package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.ticket.Status;

/** @param colour a name from the palette of the user interface */
@Schema(name = "Status")
public record StatusDto(
        String key, String label, @Schema(ref = "Phase") String phase, String colour) {

    static StatusDto of(Status status) {
        return new StatusDto(status.key().value(), status.label(), Wire.name(status.phase()), status.colour());
    }
}
