package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.AuditVerificationDto;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
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

    AuditResource(CurrentActor current, VerifyAudit verifyAudit) {
        this.current = current;
        this.verifyAudit = verifyAudit;
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
