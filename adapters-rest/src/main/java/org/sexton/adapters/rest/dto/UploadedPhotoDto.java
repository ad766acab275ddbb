package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.UploadPhoto.Uploaded;

/**
 * An uploaded photo that waits for its report.
 *
 * @param token names it in the report, once and within a day
 * @param width of the picture as it is kept, in pixels
 */
@Schema(name = "UploadedPhoto")
public record UploadedPhotoDto(String token, int width, int height) {

    public static UploadedPhotoDto of(Uploaded photo) {
        return new UploadedPhotoDto(photo.token().value(), photo.width(), photo.height());
    }

    @Override
    public String toString() {
        return "UploadedPhotoDto[hidden]";
    }
}
