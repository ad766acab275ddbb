package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.Used;
import org.sexton.domain.ticket.Status;

/**
 * A status as admins keep it.
 *
 * @param position counts from 1
 * @param initial whether new tickets begin here
 * @param tickets how many are in it
 */
@Schema(name = "AdminStatus")
public record AdminStatusDto(
        String key,
        String label,
        @Schema(ref = "Phase") String phase,
        int position,
        @Schema(ref = "Colour") String colour,
        boolean initial,
        long tickets) {

    /** All of them, in their order. */
    @Schema(name = "AdminStatuses")
    public record ListDto(List<AdminStatusDto> items) {}

    public static AdminStatusDto of(Used<Status> used) {
        var status = used.what();
        return new AdminStatusDto(
                status.key().value(),
                status.label(),
                Wire.name(status.phase()),
                status.position(),
                status.colour(),
                status.initial(),
                used.tickets());
    }

    public static ListDto list(List<Used<Status>> all) {
        return new ListDto(all.stream().map(AdminStatusDto::of).toList());
    }
}
