package org.sexton.adapters.rest.open311;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.OnceOnly;
import org.sexton.adapters.rest.open311.format.Format;
import org.sexton.adapters.rest.portal.ReportDoor;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.in.ReportProblem.Reported;
import org.sexton.domain.person.Actor;

/** Takes reports as GeoReport sends them, through the door that all reports go through. */
@Path("/open311/v2")
@PermitAll
@Tag(name = "Open311")
public final class NewRequestResource {

    private static final String PATH = "/open311/v2/requests";

    private final DescribeCatalogue describeCatalogue;
    private final ReportDoor door;
    private final GeoReportAnswers answers;

    NewRequestResource(DescribeCatalogue describeCatalogue, ReportDoor door, GeoReportAnswers answers) {
        this.describeCatalogue = describeCatalogue;
        this.door = door;
        this.answers = answers;
    }

    /** Who is signed in is a guest here too: a form needs no other page's permission to be sent. */
    @POST
    @Path("requests.{format:" + Format.ENDINGS + "}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "createOpen311Request", summary = "Report a problem; no key is needed")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "service_code",
                                            properties = {
                                                @SchemaProperty(
                                                        name = "service_code",
                                                        implementation = String.class,
                                                        description = "What it is about: the code of a service"),
                                                @SchemaProperty(
                                                        name = "description",
                                                        implementation = String.class,
                                                        description = "What is wrong; the first line is its title"),
                                                @SchemaProperty(
                                                        name = "lat",
                                                        implementation = String.class,
                                                        description = "WGS 84, with long"),
                                                @SchemaProperty(
                                                        name = "long",
                                                        implementation = String.class,
                                                        description = "WGS 84, with lat"),
                                                @SchemaProperty(
                                                        name = "address_string",
                                                        implementation = String.class,
                                                        description = "Where, in words"),
                                                @SchemaProperty(
                                                        name = "address_id",
                                                        implementation = String.class,
                                                        description = "Where: the key of a known place"),
                                                @SchemaProperty(
                                                        name = "email",
                                                        implementation = String.class,
                                                        description =
                                                                "Where news may be sent, once confirmed; staff never see it"),
                                                @SchemaProperty(
                                                        name = "attribute[sensitive]",
                                                        implementation = String.class,
                                                        description =
                                                                "true or false: whether nobody but staff is to see it")
                                            })))
    @APIResponse(
            responseCode = "200",
            description = "Its reference, and what becomes of it",
            content = {
                @Content(
                        mediaType = "text/xml",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CreatedRequestDto.class)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CreatedRequestDto.class))
            })
    public Response create(
            @PathParam("format") String format,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            byte[] body,
            @Context HttpServerRequest from) {
        door.knock(Actor.GUEST, from);
        if (type != null && !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw Problems.because(Kind.UNSUPPORTED_MEDIA_TYPE, "Send application/x-www-form-urlencoded.");
        }
        var form = new Form(body);
        var request = new NewRequest(form, describeCatalogue.handle(Actor.GUEST).categories());
        var taken = door.takeIn(
                Actor.GUEST,
                key,
                PATH,
                from,
                new ReportDoor.Sent(request.command(), form.fields(), null, null),
                reported -> new OnceOnly.Created(Map.of(), List.of(created(reported, request))));
        return answers.created(format, RequestsResource.ROOT, taken.getEntity());
    }

    private static CreatedRequestDto created(Reported reported, NewRequest request) {
        return new CreatedRequestDto(reported.reference().value(), request.notice(), null);
    }
}
