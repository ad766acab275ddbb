package org.sexton.adapters.rest.dto;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.ListComments;

/** All that was written on a ticket, oldest first. */
@Schema(name = "Comments")
public record CommentsDto(List<CommentDto> items) {

    public static CommentsDto of(ListComments.Comments comments) {
        return new CommentsDto(comments.comments().stream()
                .map(comment -> CommentDto.of(
                        comment,
                        comments.names(),
                        Optional.ofNullable(comments.editable().get(comment.id()))))
                .toList());
    }
}
