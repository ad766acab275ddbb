package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.CommentDto;
import org.sexton.adapters.rest.dto.CommentRequest;
import org.sexton.adapters.rest.dto.CommentsDto;
import org.sexton.adapters.rest.dto.EditCommentRequest;
import org.sexton.adapters.rest.http.EntityTags;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.EditComment;
import org.sexton.application.port.in.ListComments;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.CommentId;

/** A comment is a change of its ticket: the entity tags here are the ticket's. */
@Path("/api/tickets/{reference}/comments")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class CommentResource {

    private static final String PATH = "/api/tickets/%s/comments";

    private final CurrentActor current;
    private final CommentOnTicket commentOnTicket;
    private final EditComment editComment;
    private final ListComments listComments;
    private final OnceOnly once;

    public CommentResource(
            CurrentActor current,
            CommentOnTicket commentOnTicket,
            EditComment editComment,
            ListComments listComments,
            OnceOnly once) {
        this.current = current;
        this.commentOnTicket = commentOnTicket;
        this.editComment = editComment;
        this.listComments = listComments;
        this.once = once;
    }

    @GET
    @Operation(operationId = "listComments", summary = "What was written on a ticket, oldest first")
    @APIResponseSchema(value = CommentsDto.class, responseCode = "200", responseDescription = "The comments")
    public Response list(@PathParam("reference") String reference) {
        var comments = Problems.orThrow(listComments.handle(current.get(), TicketPath.reference(reference)));
        return Response.ok(CommentsDto.of(comments))
                .header(HttpHeaders.ETAG, EntityTags.of(comments.version()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "commentOnTicket", summary = "Write a note among staff, or something for everyone")
    @APIResponseSchema(value = CommentDto.class, responseCode = "201", responseDescription = "The new comment")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CommentRequest.class)))
    public Response comment(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Input<CommentRequest> request) {
        var actor = current.get();
        var ticket = TicketPath.reference(reference);
        var command = request.value().command(ticket, EntityTags.expected(ifMatch), request.unread());
        return once.create(
                actor,
                key,
                PATH.formatted(ticket),
                request.value(),
                () -> commentOnTicket.handle(actor, command),
                written -> new OnceOnly.Created(
                        Map.of(HttpHeaders.ETAG, EntityTags.of(written.version())), dto(written, actor)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "editComment",
            summary = "Put right what one wrote oneself, for 15 minutes; what it said before stays in the audit log")
    @APIResponseSchema(
            value = CommentDto.class,
            responseCode = "200",
            responseDescription = "The comment as it reads now")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EditCommentRequest.class)))
    public Response edit(
            @PathParam("reference") String reference,
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Input<EditCommentRequest> request) {
        var actor = current.get();
        var command = request.value()
                .command(
                        TicketPath.reference(reference), commentId(id), EntityTags.expected(ifMatch), request.unread());
        var written = Problems.orThrow(editComment.handle(actor, command));
        return Response.ok(dto(written, actor))
                .header(HttpHeaders.ETAG, EntityTags.of(written.version()))
                .build();
    }

    private static CommentDto dto(CommentOnTicket.Written written, Actor actor) {
        return CommentDto.of(
                written.comment(), written.names(), written.comment().editableUntil(actor));
    }

    private static CommentId commentId(String id) {
        try {
            return new CommentId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Problems.of(new Refusal.NotFound("comment"));
        }
    }
}
