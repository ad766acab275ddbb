package org.sexton.adapters.rest.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ContactInput;
import org.sexton.application.port.in.RedeemEmailLink;
import org.sexton.application.port.in.RequestEmailLink;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

@Path("/auth/email-link")
@PermitAll
@Tag(name = "Sign-in")
public final class EmailLinkResource {

    /**
     * @param returnTo a local path; anything else is ignored
     * @param language which language the mail is in: a tag such as {@code de}; without one, what the browser asks for
     */
    @Schema(name = "EmailLinkRequest")
    public record EmailLinkRequest(
            @Schema(required = true) @Nullable String email,
            @Nullable String returnTo,
            @Schema(maxLength = 35) @Nullable String language) {

        ContactInput contact(List<Locale> understood) {
            var asked = understood.stream()
                    .map(Locale::toLanguageTag)
                    .filter(tag -> WORD.matcher(tag).lookingAt())
                    .findFirst()
                    .orElse(null);
            return new ContactInput(email, language == null ? asked : language);
        }
    }

    /** What is a language and not {@code *}, or undetermined. */
    private static final Pattern WORD = Pattern.compile("(?!und)[A-Za-z]");

    private final RequestEmailLink request;
    private final RedeemEmailLink redeem;
    private final RequestLimit limit;
    private final Browsers browsers;
    private final Arrival arrival;
    private final OrganisationName name;

    EmailLinkResource(
            RequestEmailLink request,
            RedeemEmailLink redeem,
            RequestLimit limit,
            Browsers browsers,
            Arrival arrival,
            OrganisationName name) {
        this.request = request;
        this.redeem = redeem;
        this.limit = limit;
        this.browsers = browsers;
        this.arrival = arrival;
        this.name = name;
    }

    @POST
    @Operation(operationId = "requestEmailLink", summary = "Ask for a mail with a link to sign in by")
    public Response request(
            @Nullable EmailLinkRequest body, @Context HttpHeaders headers, @Context HttpServerRequest from) {
        if (body == null) {
            throw Problems.missingBody();
        }
        limit.admit(Sender.of(from).network());
        var returnTo = LocalPath.of(body.returnTo()).orElse(null);
        Problems.orThrow(request.handle(body.contact(headers.getAcceptableLanguages()), returnTo));
        return Response.accepted().build();
    }

    @GET
    @Path("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showEmailLink", summary = "A page with one button that signs in")
    public String show(@PathParam("token") String token) {
        return new EmailLinkPage(name.get()).render();
    }

    @POST
    @Path("/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @Operation(operationId = "redeemEmailLink", summary = "Sign in by the mailed link, once")
    public Response redeem(@PathParam("token") String token, @Context HttpServerRequest from) {
        return switch (redeem.handle(new Token(token), browsers.of(from))) {
            case Outcome.Ok(var signedIn) ->
                arrival.inside(signedIn, signedIn.returnTo(), from, Response.Status.SEE_OTHER);
            case Outcome.Refused(var why) -> Arrival.outside(why, Response.Status.SEE_OTHER);
        };
    }
}
