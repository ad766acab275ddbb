package org.sexton.adapters.rest.dto;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.ticket.Photo;
import org.sexton.domain.ticket.TicketReference;

/**
 * A photo as staff see it.
 *
 * @param number counts the photos that the ticket ever had, from 1; the audit log calls it by that
 * @param url of the picture, a JPEG file of at most 2048 pixels a side
 * @param thumbnailUrl of a smaller one, at most 480 pixels a side
 * @param width of the picture, in pixels
 * @param side of the desk, on which its sender stood
 * @param approved whether everyone sees it who sees the ticket
 */
@Schema(name = "Photo")
public record PhotoDto(
        int number,
        @Schema(format = "uri-reference") String url,
        @Schema(format = "uri-reference") String thumbnailUrl,
        int width,
        int height,
        @Schema(enumeration = {"staff", "reporter"}) String side,
        boolean approved,
        Instant addedAt) {

    private static final String PATH = "/api/tickets/%s/photos/%d";

    public static PhotoDto of(Photo photo, TicketReference ticket) {
        var url = path(ticket, photo.number());
        return new PhotoDto(
                photo.number(),
                url,
                thumbnail(url),
                photo.width(),
                photo.height(),
                Wire.name(photo.side()),
                photo.approved(),
                photo.addedAt());
    }

    public static String path(TicketReference ticket, int number) {
        return PATH.formatted(ticket, number);
    }

    static String thumbnail(String url) {
        return url + "/thumbnail";
    }
}
