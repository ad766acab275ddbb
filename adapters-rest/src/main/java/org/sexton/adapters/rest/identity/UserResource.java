package org.sexton.adapters.rest.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.AdminUserDto;
import org.sexton.adapters.rest.dto.ChangeUserRequest;
import org.sexton.adapters.rest.dto.InvitationRequest;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.PersonListQuery;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.ListPeople;
import org.sexton.application.port.in.LookAfterSessions;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.SessionId;
import org.sexton.domain.shared.Refusal;

@Path("/api/admin/users")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public final class UserResource {

    private static final String PATH = "/api/admin/users";

    private final CurrentActor current;
    private final ListPeople list;
    private final EditPeople edit;
    private final LookAfterSessions sessions;
    private final OnceOnly once;
    private final Cursors cursors;

    UserResource(
            CurrentActor current,
            ListPeople list,
            EditPeople edit,
            LookAfterSessions sessions,
            OnceOnly once,
            Cursors cursors) {
        this.current = current;
        this.list = list;
        this.edit = edit;
        this.sessions = sessions;
        this.once = once;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "A page of the people, who came last first")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name or the address",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "role",
            in = ParameterIn.QUERY,
            description = "member, staff, admin; all, where it is left out",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    public AdminUserDto.PageDto list(@Context UriInfo uri) {
        var query = PersonListQuery.parse(uri.getQueryParameters(), cursors);
        var page = Problems.orThrow(list.handle(current.get(), query));
        var next = page.next() == null
                ? null
                : cursors.writeId(page.next().value(), PersonListQuery.asked(query.filter()));
        return AdminUserDto.page(page, next);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "inviteUser", summary = "Invite somebody; 409 where the address is known already")
    @APIResponseSchema(value = AdminUserDto.class, responseCode = "201", responseDescription = "The new person")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = InvitationRequest.class)))
    public Response invite(@HeaderParam("Idempotency-Key") @Nullable String key, Input<InvitationRequest> request) {
        var actor = current.get();
        var command = request.value().command(request.unread());
        return once.create(
                actor,
                key,
                PATH,
                command,
                () -> edit.handle(actor, command),
                made -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, PATH + "/" + made.person().id()), AdminUserDto.of(made)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeUser",
            summary = "Give somebody another role, shut them out or let them in again; 409 for the last active admin")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeUserRequest.class)))
    public AdminUserDto change(@PathParam("id") String id, Input<ChangeUserRequest> request) {
        var command = request.value().command(person(id), request.unread());
        return AdminUserDto.of(Problems.orThrow(edit.handle(current.get(), command)));
    }

    @POST
    @Path("/{id}/invitation")
    @Operation(
            operationId = "inviteUserAgain",
            summary = "Mail the invitation once more; 409 for whoever has signed in, or was shut out")
    public AdminUserDto inviteAgain(@PathParam("id") String id) {
        return AdminUserDto.of(Problems.orThrow(edit.handle(current.get(), new EditPeople.InviteAgain(person(id)))));
    }

    @GET
    @Path("/{id}/sessions")
    @Operation(operationId = "listUserSessions", summary = "Where somebody is signed in")
    public SessionsDto sessions(@PathParam("id") String id) {
        return SessionsDto.of(Problems.orThrow(sessions.handle(current.get(), person(id))), current.session());
    }

    @DELETE
    @Path("/{id}/sessions")
    @Operation(operationId = "signUserOut", summary = "Sign somebody out everywhere")
    public void signOut(@PathParam("id") String id) {
        Problems.orThrow(sessions.handle(current.get(), new LookAfterSessions.End(person(id), null)));
    }

    @DELETE
    @Path("/{id}/sessions/{session}")
    @Operation(operationId = "endUserSession", summary = "Sign one browser of somebody out")
    public void endSession(@PathParam("id") String id, @PathParam("session") String session) {
        var command = new LookAfterSessions.End(person(id), new SessionId(uuid(session, "session")));
        Problems.orThrow(sessions.handle(current.get(), command));
    }

    private static PersonId person(String id) {
        return new PersonId(uuid(id, "person"));
    }

    private static UUID uuid(String written, String what) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw Problems.of(new Refusal.NotFound(what));
        }
    }
}
