package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.ReporterPhoto;

/**
 * A photo as the reporter sees it by their private link, which its addresses hold.
 *
 * @param approved whether everyone sees it who sees the ticket
 */
@Schema(name = "TrackedPhoto")
public record TrackedPhotoDto(
        @Schema(format = "uri-reference") String url,
        @Schema(format = "uri-reference") String thumbnailUrl,
        int width,
        int height,
        boolean approved) {

    static List<TrackedPhotoDto> of(List<ReporterPhoto> photos, Token secret) {
        return IntStream.range(0, photos.size())
                .mapToObj(i -> of(photos.get(i), "/api/public/track/%s/photos/%d".formatted(secret.value(), i + 1)))
                .toList();
    }

    private static TrackedPhotoDto of(ReporterPhoto photo, String url) {
        return new TrackedPhotoDto(url, PhotoDto.thumbnail(url), photo.width(), photo.height(), photo.approved());
    }

    @Override
    public String toString() {
        return "TrackedPhotoDto[hidden]";
    }
}
