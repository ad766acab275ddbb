package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.AssigneeRequest;
import org.sexton.adapters.rest.dto.ChangeTicketRequest;
import org.sexton.adapters.rest.dto.CreateTicketRequest;
import org.sexton.adapters.rest.dto.EventsDto;
import org.sexton.adapters.rest.dto.TicketDto;
import org.sexton.adapters.rest.dto.TicketPageDto;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.EntityTags;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.TicketListQuery;
import org.sexton.adapters.rest.http.TicketPath;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.CreateTicket;
import org.sexton.application.port.in.ListTickets;
import org.sexton.application.port.in.ViewHistory;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.domain.shared.Violation;

@Path("/api/tickets")
@RolesAllowed({"staff", "admin"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public final class TicketResource {

    private static final String PATH = "/api/tickets";

    private final CurrentActor current;
    private final CreateTicket createTicket;
    private final ChangeTicket changeTicket;
    private final ViewTicket viewTicket;
    private final ListTickets listTickets;
    private final ViewHistory viewHistory;
    private final TicketAnswers answers;
    private final Cursors cursors;
    private final OnceOnly once;

    public TicketResource(
            CurrentActor current,
            CreateTicket createTicket,
            ChangeTicket changeTicket,
            ViewTicket viewTicket,
            ListTickets listTickets,
            ViewHistory viewHistory,
            TicketAnswers answers,
            Cursors cursors,
            OnceOnly once) {
        this.current = current;
        this.createTicket = createTicket;
        this.changeTicket = changeTicket;
        this.viewTicket = viewTicket;
        this.listTickets = listTickets;
        this.viewHistory = viewHistory;
        this.answers = answers;
        this.cursors = cursors;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTicket", summary = "Open a ticket")
    @APIResponseSchema(value = TicketDto.class, responseCode = "201", responseDescription = "The new ticket")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CreateTicketRequest.class)))
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, Input<CreateTicketRequest> request) {
        var actor = current.get();
        return once.create(
                actor,
                key,
                PATH,
                request.value(),
                () -> createTicket.handle(actor, request.value().command(request.unread())),
                ticket -> new OnceOnly.Created(
                        Map.of(
                                HttpHeaders.LOCATION,
                                PATH + "/" + ticket.reference(),
                                HttpHeaders.ETAG,
                                EntityTags.of(ticket.version())),
                        answers.dto(ticket, actor)));
    }

    @GET
    @Operation(operationId = "listTickets", summary = "A page of tickets")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words, each from its beginning",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Status keys",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "phase",
            in = ParameterIn.QUERY,
            description = "open or resolved",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "priority",
            in = ParameterIn.QUERY,
            description = "Priorities",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "category",
            in = ParameterIn.QUERY,
            description = "Category keys",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "location",
            in = ParameterIn.QUERY,
            description = "Keys of places, each with all inside it",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "assignee",
            in = ParameterIn.QUERY,
            description = "me, none, or a user's id",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "sensitive",
            in = ParameterIn.QUERY,
            description = "Only those that are, or only those that are not",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "createdFrom",
            in = ParameterIn.QUERY,
            description = "A date or a timestamp, inclusive",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "createdTo",
            in = ParameterIn.QUERY,
            description = "A date, inclusive, or a timestamp, exclusive",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "queue",
            in = ParameterIn.QUERY,
            description = "new_and_mine: open, and mine, or new and nobody's",
            schema = @Schema(implementation = String.class, enumeration = "new_and_mine"))
    @Parameter(
            name = "merged",
            in = ParameterIn.QUERY,
            description = "Only duplicates that were merged; else there are none but one that q names by its reference",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "- before it for descending; what was changed last comes first by default",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    public TicketPageDto list(@Context UriInfo uri) {
        var actor = current.get();
        var query = TicketListQuery.parse(uri.getQueryParameters(), actor, cursors);
        var page = Problems.orThrow(listTickets.handle(actor, query));
        var next = page.next() == null ? null : cursors.write(page.next(), TicketListQuery.asked(query));
        var interest = answers.interest(page.items(), actor);
        return TicketPageDto.of(page, interest, next, actor);
    }

    @GET
    @Path("/{reference}")
    @Operation(operationId = "getTicket", summary = "One ticket")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The ticket")
    public Response get(
            @PathParam("reference") String reference, @HeaderParam("If-None-Match") @Nullable String known) {
        var actor = current.get();
        var ticket = Problems.orThrow(viewTicket.handle(actor, TicketPath.reference(reference)));
        return EntityTags.isKnown(ticket.version(), known)
                ? Response.notModified()
                        .header(HttpHeaders.ETAG, EntityTags.of(ticket.version()))
                        .build()
                : answers.ok(ticket, actor);
    }

    @PATCH
    @Path("/{reference}")
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeTicket", summary = "Change a ticket: one call, one audit entry")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeTicketRequest.class)))
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The ticket")
    public Response change(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Input<ChangeTicketRequest> request) {
        return change(reference, ifMatch, request.value().edits(), request.unread());
    }

    @PUT
    @Path("/{reference}/assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignTicket", summary = "Assign a ticket to somebody of the staff, or to a name")
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The ticket")
    public Response assign(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            AssigneeRequest request) {
        return change(reference, ifMatch, List.of(new Edit.Assignee(AssigneeRequest.input(request))), List.of());
    }

    @DELETE
    @Path("/{reference}/assignee")
    @Operation(operationId = "unassignTicket", summary = "Leave a ticket with nobody")
    @APIResponseSchema(value = TicketDto.class, responseCode = "200", responseDescription = "The ticket")
    public Response unassign(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return change(reference, ifMatch, List.of(new Edit.Assignee(null)), List.of());
    }

    @GET
    @Path("/{reference}/events")
    @Operation(operationId = "listTicketEvents", summary = "A ticket's audit log, oldest first")
    public EventsDto events(@PathParam("reference") String reference) {
        return EventsDto.of(Problems.orThrow(viewHistory.handle(current.get(), TicketPath.reference(reference))));
    }

    private Response change(String reference, @Nullable String ifMatch, List<Edit> edits, List<Violation> unread) {
        var actor = current.get();
        var command =
                new ChangeTicket.Command(TicketPath.reference(reference), EntityTags.expected(ifMatch), edits, unread);
        return answers.ok(Problems.orThrow(changeTicket.handle(actor, command)), actor);
    }
}
