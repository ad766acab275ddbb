package org.sexton.adapters.rest.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.dto.ConfigDto;
import org.sexton.adapters.rest.identity.CurrentActor;
import org.sexton.adapters.rest.identity.SignInOptions;
import org.sexton.application.port.in.DescribeCatalogue;

@Path("/api/public/config")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public final class PublicConfigResource {

    private final CurrentActor current;
    private final DescribeCatalogue describeCatalogue;
    private final SignInOptions signIn;
    private final String name;

    public PublicConfigResource(
            CurrentActor current,
            DescribeCatalogue describeCatalogue,
            SignInOptions signIn,
            @ConfigProperty(name = "sexton.name") String name) {
        this.current = current;
        this.describeCatalogue = describeCatalogue;
        this.signIn = signIn;
        this.name = name;
    }

    @GET
    @Operation(operationId = "getPublicConfig", summary = "What a page needs before anyone signs in")
    public ConfigDto get() {
        return ConfigDto.of(name, signIn.offered(), describeCatalogue.handle(current.get()));
    }
}
