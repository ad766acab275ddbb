package org.sexton.adapters.rest.dto;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.privacy.PublicComment;

@Schema(name = "PublicComment")
public record PublicCommentDto(
        Instant at,
        @Schema(enumeration = {"staff", "reporter"}) String author,
        String body) {

    static PublicCommentDto of(PublicComment comment) {
        return new PublicCommentDto(comment.at(), Wire.name(comment.author()), comment.body());
    }
}
