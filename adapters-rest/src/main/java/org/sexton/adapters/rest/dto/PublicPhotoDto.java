package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.PublicReport;

/**
 * A photo as everyone may see it.
 *
 * @param url of the picture, a JPEG file of at most 2048 pixels a side
 * @param thumbnailUrl of a smaller one, at most 480 pixels a side
 * @param width of the picture, in pixels
 */
@Schema(name = "PublicPhoto")
public record PublicPhotoDto(
        @Schema(format = "uri-reference") String url,
        @Schema(format = "uri-reference") String thumbnailUrl,
        int width,
        int height) {

    static List<PublicPhotoDto> of(PublicReport report) {
        var photos = report.photos();
        return IntStream.range(0, photos.size())
                .mapToObj(i -> {
                    var url = "/api/public/tickets/%s/photos/%d"
                            .formatted(report.ticket().reference(), i + 1);
                    return new PublicPhotoDto(
                            url,
                            PhotoDto.thumbnail(url),
                            photos.get(i).width(),
                            photos.get(i).height());
                })
                .toList();
    }
}
