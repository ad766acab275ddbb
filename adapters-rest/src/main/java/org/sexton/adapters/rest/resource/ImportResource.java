package org.sexton.adapters.rest.resource;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
import org.sexton.adapters.rest.dto.ImportDto;
import org.sexton.adapters.rest.dto.ImportProblemDto;
import org.sexton.adapters.rest.dto.ImportRequest;
import org.sexton.adapters.rest.dto.ImportWordsDto;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.http.SliceQuery;
import org.sexton.adapters.rest.http.UploadedFile;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.json.Input;
import org.sexton.adapters.rest.json.InputReader;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.ImportView;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.in.UploadExport;
import org.sexton.application.port.in.ViewImports;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** Imports of other systems' exports: upload, say what its columns are, have it judged, have it imported, undo it. */
@Path("/api/admin/imports")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public final class ImportResource {

    private static final String PATH = "/api/admin/imports";
    private static final String CSV = "text/csv";
    private static final String LIST = "imports";
    private static final int AT_A_TIME = 2;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final CurrentActor current;
    private final UploadExport upload;
    private final EditImports edit;
    private final ViewImports view;
    private final OnceOnly once;
    private final Cursors cursors;

    ImportResource(
            CurrentActor current,
            UploadExport upload,
            EditImports edit,
            ViewImports view,
            OnceOnly once,
            Cursors cursors) {
        this.current = current;
        this.upload = upload;
        this.edit = edit;
        this.view = view;
        this.once = once;
        this.cursors = cursors;
    }

    /** What tells one upload from another. */
    private record Asked(String name, String digest) {}

    @POST
    @Consumes({CSV, MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            operationId = "uploadImport",
            summary = "Upload another system's CSV export, up to 50 MB; nothing is imported yet",
            description =
                    "Encoding, separator and columns are recognised, and answered with a few lines to see whether that is right.")
    @APIResponseSchema(value = ImportDto.class, responseCode = "201", responseDescription = "The import, not begun")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response upload(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(description = "What the file is called") @QueryParam("name") @Nullable String name,
            InputStream body) {
        if (!places.tryAcquire()) {
            throw Problems.tooMany(TRY_AGAIN);
        }
        try (var file = UploadedFile.take(body, UploadExport.MAX_BYTES)) {
            return upload(key, name == null ? "" : name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Response upload(@Nullable String key, String name, UploadedFile file) {
        var actor = current.get();
        return once.create(
                actor,
                key,
                PATH,
                new Asked(name, file.digest()),
                () -> keep(new UploadExport.Command(name, file.bytes(), file::open)),
                made -> new OnceOnly.Created(
                        Map.of(HttpHeaders.LOCATION, PATH + "/" + made.run().id()), ImportDto.of(made)));
    }

    private Outcome<ImportView> keep(UploadExport.Command command) {
        try {
            return upload.handle(current.get(), command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Operation(operationId = "listImports", summary = "A page of the imports, the latest first")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    public ImportDto.PageDto list(@Context UriInfo uri) {
        var query = SliceQuery.parse(uri.getQueryParameters(), cursors, LIST);
        var after = query.after() == null ? null : new ImportRunId(query.after());
        var page = Problems.orThrow(view.handle(current.get(), query.limit(), after));
        var next =
                page.more() ? cursors.writeId(page.items().getLast().run().id().value(), LIST) : null;
        return ImportDto.page(page, next);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "An import, and how far it is")
    public ImportDto get(@PathParam("id") String id) {
        return ImportDto.of(Problems.orThrow(view.handle(current.get(), importId(id))));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({InputReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "planImport",
            summary = "Say how the file is to be understood; 409 once it has begun to be imported")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ImportRequest.class)))
    public ImportDto plan(@PathParam("id") String id, Input<ImportRequest> request) {
        var command = request.value().command(importId(id), request.unread());
        return ImportDto.of(Problems.orThrow(edit.handle(current.get(), command)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardImport", summary = "Forget an upload; 409 once it has begun to be imported")
    public void discard(@PathParam("id") String id) {
        Problems.orThrow(edit.handle(current.get(), new EditImports.Discard(importId(id))));
    }

    @POST
    @Path("/{id}/dry-run")
    @Operation(operationId = "judgeImport", summary = "Have every line judged and none imported")
    @APIResponseSchema(value = ImportDto.class, responseCode = "202", responseDescription = "It is under way")
    public Response judge(@PathParam("id") String id) {
        return begin(id, Task.JUDGE);
    }

    @POST
    @Path("/{id}/start")
    @Operation(
            operationId = "startImport",
            summary = "Have every good line imported, or go on where an import stopped; 409 if it is done or under way")
    @APIResponseSchema(value = ImportDto.class, responseCode = "202", responseDescription = "It is under way")
    public Response start(@PathParam("id") String id) {
        return begin(id, Task.IMPORT);
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoImport",
            summary = "Have its tickets withdrawn, all but those that people have been at since")
    @APIResponseSchema(value = ImportDto.class, responseCode = "202", responseDescription = "It is under way")
    public Response undo(@PathParam("id") String id) {
        return begin(id, Task.UNDO);
    }

    private Response begin(String id, Task task) {
        var begun = Problems.orThrow(edit.handle(current.get(), new EditImports.Begin(importId(id), task)));
        return Response.accepted(ImportDto.of(begun)).build();
    }

    @GET
    @Path("/{id}/words")
    @Operation(
            operationId = "listImportWords",
            summary =
                    "The file's words for status, priority and category, and what each is read as; 409 once it is gone")
    public ImportWordsDto words(@PathParam("id") String id) {
        return ImportWordsDto.of(Problems.orThrow(view.words(current.get(), importId(id))));
    }

    @GET
    @Path("/{id}/problems")
    @Operation(operationId = "listImportProblems", summary = "A page of what is wrong with its lines, in their order")
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    public ImportProblemDto.PageDto problems(@PathParam("id") String id, @Context UriInfo uri) {
        var run = importId(id);
        var list = "problems of " + run;
        var query = SliceQuery.parse(uri.getQueryParameters(), cursors, list);
        // a position is a number: cursors carry it in the lower half of an id
        var after = query.after() == null ? 0 : query.after().getLeastSignificantBits();
        var page = Problems.orThrow(view.problems(current.get(), run, query.limit(), after));
        var next =
                page.more() ? cursors.writeId(new UUID(0, page.items().getLast().position()), list) : null;
        return ImportProblemDto.page(page, next);
    }

    private static ImportRunId importId(String id) {
        try {
            return new ImportRunId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw Problems.of(new Refusal.NotFound("import"));
        }
    }
}
