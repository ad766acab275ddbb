package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.AuditPageDto;
import org.sexton.adapters.rest.dto.AuditVerificationDto;
import org.sexton.adapters.rest.http.AuditListQuery;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.SearchAudit;
import org.sexton.application.port.in.VerifyAudit;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.shared.Violation;

/** The audit log as a whole. Recomputing it reads every event there is, so that one at a time does. */
@Path("/api/admin/audit")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public final class AuditResource {

    private static final int AT_A_TIME = 1;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final CurrentActor current;
    private final VerifyAudit verifyAudit;
    private final SearchAudit searchAudit;
    private final Cursors cursors;

    AuditResource(CurrentActor current, VerifyAudit verifyAudit, SearchAudit searchAudit, Cursors cursors) {
        this.current = current;
        this.verifyAudit = verifyAudit;
        this.searchAudit = searchAudit;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "searchAudit", summary = "A page of what was recorded in all logs, the latest first")
    @Parameter(
            name = "person",
            in = ParameterIn.QUERY,
            description = "The id of whoever did it",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "ticket",
            in = ParameterIn.QUERY,
            description = "The reference of a ticket: its log alone",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What it was done to: ticket, or what the admin log tells of, such as status or user",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "A date or a timestamp, inclusive",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "A date, inclusive, or a timestamp, exclusive",
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
    public AuditPageDto search(@Context UriInfo uri) {
        var query = AuditListQuery.parse(uri.getQueryParameters(), cursors);
        var found = Problems.orThrow(searchAudit.handle(current.get(), query));
        var next = found.page().next();
        return AuditPageDto.of(
                found, next == null ? null : cursors.writeAudit(next, AuditListQuery.asked(query.filter())));
    }

    @GET
    @Path("/verify")
    @Operation(
            operationId = "verifyAudit",
            summary = "Recompute the hash chains of all tickets and of the admin log",
            description = "Names the first link that does not hold. It takes longer the more there is to recompute.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    @APIResponseSchema(
            value = AuditVerificationDto.class,
            responseCode = "200",
            responseDescription = "What came of it, intact or not")
    public AuditVerificationDto verify(
            @Parameter(description = "A head that was told earlier: it counts as broken where no entry has it")
                    @QueryParam("head")
                    @Nullable String head) {
        var actor = current.get();
        var published = head == null ? null : digest(head);
        if (!places.tryAcquire()) {
            throw Problems.tooMany(TRY_AGAIN);
        }
        try {
            return AuditVerificationDto.of(Problems.orThrow(verifyAudit.handle(actor, published)));
        } finally {
            places.release();
        }
    }

    private static Digest digest(String written) {
        try {
            return new Digest(written.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw Problems.invalid(
                    List.of(new Violation("head", "not_understood", "it is not a hash of 64 hexadecimal digits")));
        }
    }
}
