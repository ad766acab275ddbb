package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.DoWork.Work;

/**
 * A ticket as whoever is to do the work sees it.
 *
 * @param name whose work it is
 * @param until when the link ends
 */
@Schema(name = "Work")
public record WorkDto(
        String reference,
        String title,
        String description,
        PublicStatusDto status,
        @Schema(nullable = true) @Nullable PublicLocationDto location,
        @Schema(nullable = true) @Nullable LocalDate dueOn,
        String name,
        Instant until) {

    public static WorkDto of(Work work) {
        var order = work.order();
        return new WorkDto(
                order.reference().value(),
                order.title(),
                order.description(),
                PublicStatusDto.of(order.status()),
                PublicLocationDto.of(order.location()),
                order.dueOn(),
                work.name(),
                work.until());
    }
}
