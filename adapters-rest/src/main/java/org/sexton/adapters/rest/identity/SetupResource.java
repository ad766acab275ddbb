package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.CreateFirstAdmin;
import org.sexton.application.port.in.CreateFirstAdmin.Command;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

@Path("/auth/setup/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Sign-in")
public final class SetupResource {

    private final CreateFirstAdmin create;
    private final Browsers browsers;
    private final Arrival arrival;
    private final OrganisationName name;

    SetupResource(CreateFirstAdmin create, Browsers browsers, Arrival arrival, OrganisationName name) {
        this.create = create;
        this.browsers = browsers;
        this.arrival = arrival;
        this.name = name;
    }

    @GET
    @Operation(operationId = "showSetup", summary = "A page that asks for the first admin's name and address")
    public String show(@PathParam("token") String token) {
        return page("", "", List.of());
    }

    @POST
    @Operation(operationId = "createFirstAdmin", summary = "Become the first admin, once")
    public Response create(
            @PathParam("token") String token,
            @FormParam("name") @Nullable String personName,
            @FormParam("email") @Nullable String email,
            @Context HttpServerRequest from) {
        return switch (create.handle(new Command(new Token(token), personName, email), browsers.of(from))) {
            case Outcome.Ok(var signedIn) -> arrival.inside(signedIn, null, from, Response.Status.SEE_OTHER);
            case Outcome.Refused(Refusal.Invalid(var violations)) ->
                Response.status(Response.Status.BAD_REQUEST)
                        .entity(page(typed(personName), typed(email), violations))
                        .build();
            case Outcome.Refused(var why) -> Arrival.outside(why, Response.Status.SEE_OTHER);
        };
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private String page(String personName, String email, List<Violation> violations) {
        return new SetupPage(name.get(), personName, email, violations).render();
    }
}
