package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.Comment;

/**
 * A comment as staff see it.
 *
 * @param sequence the event that recorded it
 * @param side of the desk, on which its author stood
 * @param editedAt when it was last written anew; null where it reads as it was written
 * @param editableUntil until when whoever asks may write it anew; null where it is not theirs, or the ticket is closed to change
 */
@Schema(name = "Comment")
public record CommentDto(
        String id,
        long sequence,
        Instant at,
        ActorDto author,

        @Schema(enumeration = {"staff", "reporter"}) String side,

        @Schema(ref = "Visibility") String visibility,

        String body,

        @Schema(nullable = true) @Nullable Instant editedAt,

        @Schema(nullable = true) @Nullable Instant editableUntil) {

    public static CommentDto of(Comment comment, Map<PersonId, String> names, Optional<Instant> editableUntil) {
        return new CommentDto(
                comment.id().toString(),
                comment.sequence(),
                comment.at(),
                ActorDto.of(comment.by(), names),
                Wire.name(comment.side()),
                Wire.name(comment.visibility()),
                comment.body(),
                comment.editedAt(),
                editableUntil.orElse(null));
    }
}
