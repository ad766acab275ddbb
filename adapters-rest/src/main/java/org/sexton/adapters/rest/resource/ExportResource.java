package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.TicketListQuery;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ExportTickets;
import org.sexton.application.port.out.TicketExport;

/** Tickets as CSV. Whoever reads slowly holds a connection meanwhile, so that only a few may at a time. */
@Path("/api/admin/export")
@RolesAllowed("admin")
@Tag(name = "Export")
public final class ExportResource {

    private static final int AT_A_TIME = 2;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);
    private static final String CSV = "text/csv";
    private static final String CSV_WITH_HEADER = "text/csv; charset=utf-8; header=present";
    private static final String COUNT = "X-Total-Count";
    /** By which Excel tells UTF-8 from what it takes a CSV for otherwise. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final CurrentActor current;
    private final ExportTickets exportTickets;
    private final InstantSource clock;

    ExportResource(CurrentActor current, ExportTickets exportTickets, InstantSource clock) {
        this.current = current;
        this.exportTickets = exportTickets;
        this.clock = clock;
    }

    @GET
    @Path("/tickets")
    @Produces(CSV)
    @Operation(
            operationId = "exportTickets",
            summary = "Tickets as CSV",
            description =
                    "RFC 4180, with a header line, the oldest first; what a spreadsheet would take for a formula begins with"
                            + " an apostrophe. An answer that breaks off ends in a connection error.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    @APIResponse(
            responseCode = "200",
            description = "All tickets that the filters choose",
            headers =
                    @Header(
                            name = COUNT,
                            description = "How many lines follow the header line",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response tickets(
            @Context UriInfo uri,
            @Parameter(description = "true for a byte order mark first, which Excel wants to see")
                    @QueryParam("bom")
                    @Nullable String bom) {
        if (!places.tryAcquire()) {
            throw Problems.tooMany(TRY_AGAIN);
        }
        try {
            return answer(open(uri), "true".equals(bom));
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** A HEAD is answered as the GET but for the lines; as nothing would write them, nothing is held for them. */
    @HEAD
    @Path("/tickets")
    @Produces(CSV)
    @Operation(hidden = true)
    public Response head(@Context UriInfo uri) {
        try (var extract = open(uri)) {
            return headed(Response.ok().type(CSV_WITH_HEADER), extract).build();
        }
    }

    private TicketExport.Extract open(UriInfo uri) {
        var actor = current.get();
        var filter = TicketListQuery.filter(uri.getQueryParameters(), actor);
        return Problems.orThrow(exportTickets.handle(actor, filter));
    }

    private Response answer(TicketExport.Extract extract, boolean bom) {
        StreamingOutput lines = out -> {
            try (extract) {
                if (bom) {
                    out.write(MARK);
                }
                extract.writeTo(out);
            } finally {
                places.release();
            }
        };
        return headed(Response.ok(lines, CSV_WITH_HEADER), extract).build();
    }

    private Response.ResponseBuilder headed(Response.ResponseBuilder answer, TicketExport.Extract extract) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets-" + today + ".csv\"")
                .header(COUNT, extract.count());
    }
}
