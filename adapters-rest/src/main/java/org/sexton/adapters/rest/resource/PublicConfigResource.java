package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.ConfigDto;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.identity.SignInOptions;
import org.sexton.application.port.in.DescribeCatalogue;
import org.sexton.application.port.in.DescribeOrganisation;
import org.sexton.domain.person.Actor;

@Path("/api/public/config")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class PublicConfigResource {

    private final DescribeCatalogue describeCatalogue;
    private final SignInOptions signIn;
    private final PublicAnswers answers;
    private final DescribeOrganisation describeOrganisation;

    public PublicConfigResource(
            DescribeCatalogue describeCatalogue,
            SignInOptions signIn,
            PublicAnswers answers,
            DescribeOrganisation describeOrganisation) {
        this.describeCatalogue = describeCatalogue;
        this.signIn = signIn;
        this.answers = answers;
        this.describeOrganisation = describeOrganisation;
    }

    @GET
    @Operation(operationId = "getPublicConfig", summary = "What a page needs before anyone signs in")
    @APIResponse(responseCode = "304", description = "It is as the If-None-Match says")
    @APIResponseSchema(value = ConfigDto.class, responseCode = "200", responseDescription = "The configuration")
    public Response get(@HeaderParam("If-None-Match") @Nullable String known) {
        var organisation = describeOrganisation.handle(Actor.GUEST);
        var catalogue = describeCatalogue.handle(Actor.GUEST);
        return answers.of(ConfigDto.of(organisation, signIn.offered(), catalogue), known);
    }
}
