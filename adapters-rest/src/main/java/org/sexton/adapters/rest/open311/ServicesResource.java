package org.sexton.adapters.rest.open311;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.open311.DiscoveryDto.EndpointDto;
import org.sexton.adapters.rest.open311.format.Format;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.Category;

/** Where GeoReport is served, and what can be reported by it. */
@Path("/open311/v2")
@PermitAll
@Tag(name = "Open311")
public final class ServicesResource {

    /** When this interface last changed in a way that its clients have to know of. */
    private static final String CHANGESET = "2026-11-25T00:00:00Z";

    private final DescribeCatalogue describeCatalogue;
    private final GeoReportAnswers answers;
    private final OrganisationName name;
    private final URI url;

    public ServicesResource(
            DescribeCatalogue describeCatalogue,
            GeoReportAnswers answers,
            OrganisationName name,
            @ConfigProperty(name = "sexton.url") URI url) {
        this.describeCatalogue = describeCatalogue;
        this.answers = answers;
        this.name = name;
        this.url = url;
    }

    @GET
    @Path("discovery.{format:" + Format.ENDINGS + "}")
    @Operation(operationId = "discoverOpen311", summary = "Where which version of GeoReport is served")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponse(
            responseCode = "200",
            description = "The endpoints",
            content = {
                @Content(mediaType = "text/xml", schema = @Schema(implementation = DiscoveryDto.class)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = DiscoveryDto.class))
            })
    public Response discover(@PathParam("format") String format, @HeaderParam("If-None-Match") @Nullable String known) {
        var endpoint = new EndpointDto(
                "http://wiki.open311.org/GeoReport_v2",
                url.resolve("/open311/v2").toString(),
                CHANGESET,
                "production",
                List.of("text/xml", "application/json"));
        var discovery = new DiscoveryDto(
                CHANGESET, "%s, %s".formatted(name.get(), url), "No key is needed.", List.of(endpoint));
        return answers.of(format, "discovery", discovery, known);
    }

    @GET
    @Path("services.{format:" + Format.ENDINGS + "}")
    @Operation(operationId = "listOpen311Services", summary = "What can be reported: the categories")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponse(
            responseCode = "200",
            description = "The services",
            content = {
                @Content(
                        mediaType = "text/xml",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceDto.class)),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ServiceDto.class))
            })
    public Response list(@PathParam("format") String format, @HeaderParam("If-None-Match") @Nullable String known) {
        return answers.of(format, "services", Services.all(categories()), known);
    }

    @GET
    @Path("services/{service_code:[^/.]+}.{format:" + Format.ENDINGS + "}")
    @Operation(operationId = "defineOpen311Service", summary = "What else can be told with a report")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponse(
            responseCode = "200",
            description = "The definition",
            content = {
                @Content(mediaType = "text/xml", schema = @Schema(implementation = ServiceDefinitionDto.class)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = ServiceDefinitionDto.class))
            })
    public Response define(
            @PathParam("service_code") String code,
            @PathParam("format") String format,
            @HeaderParam("If-None-Match") @Nullable String known) {
        var service = Services.find(categories(), code)
                .orElseThrow(() -> Problems.because(Kind.NOT_FOUND, "service_code: there is no such service."));
        return answers.of(format, "service_definition", ServiceDefinitionDto.of(service.serviceCode()), known);
    }

    private List<Category> categories() {
        return describeCatalogue.handle(Actor.GUEST).categories();
    }
}
