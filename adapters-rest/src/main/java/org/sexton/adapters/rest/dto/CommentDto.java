package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Comment;

/**
 * A comment as staff see it.
 *
 * @param side of the desk, on which its author stood
 */
@Schema(name = "Comment")
public record CommentDto(
        String id,
        Instant at,
        ActorDto author,

        @Schema(enumeration = {"staff", "reporter"}) String side,

        @Schema(ref = "Visibility") String visibility,

        String body) {

    public static CommentDto of(Comment comment, Map<PersonId, String> names) {
        return new CommentDto(
                comment.id().toString(),
                comment.at(),
                ActorDto.of(comment.by(), names),
                Wire.name(comment.side()),
                Wire.name(comment.visibility()),
                comment.body());
    }
}
