package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.DoWork.Work;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.WorkPhoto;

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
        List<WorkPhotoDto> photos,
        String name,
        Instant until) {

    /** A photo as whoever is to do the work sees it by the link, which its addresses hold. */
    @Schema(name = "WorkPhoto")
    public record WorkPhotoDto(
            @Schema(format = "uri-reference") String url,
            @Schema(format = "uri-reference") String thumbnailUrl,
            int width,
            int height) {

        @Override
        public String toString() {
            return "WorkPhotoDto[hidden]";
        }
    }

    public static WorkDto of(Work work, Token secret) {
        var order = work.order();
        return new WorkDto(
                order.reference().value(),
                order.title(),
                order.description(),
                PublicStatusDto.of(order.status()),
                PublicLocationDto.of(order.location()),
                order.dueOn(),
                photos(work.photos(), secret),
                work.name(),
                work.until());
    }

    private static List<WorkPhotoDto> photos(List<WorkPhoto> photos, Token secret) {
        return IntStream.range(0, photos.size())
                .mapToObj(i -> of(photos.get(i), "/api/public/work/%s/photos/%d".formatted(secret.value(), i + 1)))
                .toList();
    }

    private static WorkPhotoDto of(WorkPhoto photo, String url) {
        return new WorkPhotoDto(url, PhotoDto.thumbnail(url), photo.width(), photo.height());
    }
}
