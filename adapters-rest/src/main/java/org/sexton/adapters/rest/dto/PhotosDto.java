package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.ListPhotos;
import org.sexton.domain.ticket.TicketReference;

/** The photos of a ticket, in the order of their numbers. */
@Schema(name = "Photos")
public record PhotosDto(List<PhotoDto> items) {

    public static PhotosDto of(ListPhotos.Shown shown, TicketReference ticket) {
        return new PhotosDto(
                shown.photos().stream().map(photo -> PhotoDto.of(photo, ticket)).toList());
    }
}
