package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.DeliveryDto;
import org.sexton.adapters.rest.dto.DeliveryPageDto;
import org.sexton.adapters.rest.dto.RetriedDto;
import org.sexton.adapters.rest.dto.WrittenMailDto;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.DeliveryListQuery;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ListDeliveries;
import org.sexton.application.port.in.ReadMail;
import org.sexton.application.port.in.RetryDelivery;
import org.sexton.application.port.in.RetryFailedDeliveries;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.shared.Refusal;

@Path("/api/admin/deliveries")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
public final class DeliveryResource {

    private final CurrentActor current;
    private final ListDeliveries listDeliveries;
    private final RetryDelivery retryDelivery;
    private final RetryFailedDeliveries retryFailed;
    private final ReadMail readMail;
    private final Cursors cursors;

    DeliveryResource(
            CurrentActor current,
            ListDeliveries listDeliveries,
            RetryDelivery retryDelivery,
            RetryFailedDeliveries retryFailed,
            ReadMail readMail,
            Cursors cursors) {
        this.current = current;
        this.listDeliveries = listDeliveries;
        this.retryDelivery = retryDelivery;
        this.retryFailed = retryFailed;
        this.readMail = readMail;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "listDeliveries", summary = "A page of the mails of the last weeks, the latest first")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "All, where it is left out",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"pending", "sent", "failed"}))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    public DeliveryPageDto list(@Context UriInfo uri) {
        var query = DeliveryListQuery.parse(uri.getQueryParameters(), cursors);
        var listed = Problems.orThrow(listDeliveries.handle(current.get(), query));
        var page = listed.page();
        var next = page.next() == null
                ? null
                : cursors.writeId(page.next().value(), DeliveryListQuery.asked(query.state()));
        return DeliveryPageDto.of(listed, next);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(operationId = "retryDelivery", summary = "Try a mail again now; 409 if it was sent")
    public DeliveryDto retry(@PathParam("id") String id) {
        return DeliveryDto.of(Problems.orThrow(retryDelivery.handle(current.get(), deliveryId(id))));
    }

    @POST
    @Path("/retry")
    @Operation(operationId = "retryFailedDeliveries", summary = "Try all mails again that failed")
    public RetriedDto retryFailed() {
        return new RetriedDto(Problems.orThrow(retryFailed.handle(current.get())));
    }

    @GET
    @Path("/{id}/letter")
    @Operation(operationId = "readDelivery", summary = "What a mail says that was not sent; in the demo alone")
    public WrittenMailDto read(@PathParam("id") String id) {
        return WrittenMailDto.of(Problems.orThrow(readMail.handle(current.get(), deliveryId(id))));
    }

    private static DeliveryId deliveryId(String id) {
        try {
            return new DeliveryId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Problems.of(new Refusal.NotFound("delivery"));
        }
    }
}
