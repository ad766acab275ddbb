package org.sexton.adapters.rest.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.SignInWithOidc;
import org.sexton.application.port.in.SignInWithOidc.Claims;
import org.sexton.domain.shared.Outcome;

/**
 * Signs people in by way of the issuer. Quarkus speaks OpenID Connect (state, nonce, PKCE, signatures); what comes of it
 * is a session like any other, and nothing of Quarkus's own outlives the request.
 */
@Path("/auth")
@PermitAll
@Tag(name = "Sign-in")
public final class OidcResource {

    private static final Logger LOG = Logger.getLogger(OidcResource.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Optional<OidcProvider> provider;
    private final OidcAuthenticationMechanism oidc;
    private final IdentityProviderManager identities;
    private final SignInWithOidc signIn;
    private final Browsers browsers;
    private final Arrival arrival;

    OidcResource(
            Optional<OidcProvider> provider,
            OidcAuthenticationMechanism oidc,
            IdentityProviderManager identities,
            SignInWithOidc signIn,
            Browsers browsers,
            Arrival arrival) {
        this.provider = provider;
        this.oidc = oidc;
        this.identities = identities;
        this.signIn = signIn;
        this.browsers = browsers;
        this.arrival = arrival;
    }

    @GET
    @Path("/login")
    @Operation(operationId = "signInWithOidc", summary = "Go to the issuer")
    public Response login(@QueryParam("returnTo") @Nullable String returnTo, @Context RoutingContext context) {
        if (provider.isEmpty()) {
            return failed("no issuer is configured");
        }
        try {
            var challenge = oidc.getChallenge(context).await().atMost(PATIENCE);
            return Response.status(challenge.status)
                    .header(challenge.headerName.toString(), challenge.headerContent)
                    .cookie(ReturnCookie.holding(LocalPath.of(returnTo).orElse("/")))
                    .build();
        } catch (OIDCException e) {
            return failed("the issuer can't be reached: " + OidcFailure.reason(e));
        }
    }

    @GET
    @Path("/callback")
    @Operation(operationId = "finishOidc", summary = "Come back from the issuer")
    public Response callback(@Context RoutingContext context) {
        if (provider.isEmpty()) {
            return failed("no issuer is configured");
        }
        try {
            var identity = oidc.authenticate(context, identities).await().atMost(PATIENCE);
            forgetQuarkusSession(context);
            return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                    ? open(claims(token), context)
                    : failed("the answer belongs to no sign-in that began here");
        } catch (SecurityException | AuthenticationCompletionException | OIDCException e) {
            return failed("the issuer's answer was refused: " + OidcFailure.reason(e));
        }
    }

    private Response open(Claims claims, RoutingContext context) {
        var request = context.request();
        return switch (signIn.handle(claims, browsers.of(request))) {
            case Outcome.Ok(var signedIn) ->
                Response.fromResponse(
                                arrival.inside(signedIn, ReturnCookie.read(request), request, Response.Status.FOUND))
                        .cookie(ReturnCookie.removed())
                        .build();
            case Outcome.Refused(var why) -> Arrival.outside(why, Response.Status.FOUND);
        };
    }

    private static Claims claims(JsonWebToken token) {
        return new Claims(
                token.getIssuer(),
                token.getSubject(),
                token.getClaim("email"),
                Boolean.parseBoolean(String.valueOf(token.<@Nullable Object>getClaim("email_verified"))),
                name(token));
    }

    private static @Nullable String name(JsonWebToken token) {
        String name = token.getClaim("name");
        return name == null ? token.getClaim("preferred_username") : name;
    }

    /** Its tokens never leave the server: the cookie that would carry them is taken back before it is sent. */
    private static void forgetQuarkusSession(RoutingContext context) {
        context.response().removeCookies("q_session", false);
    }

    private static Response failed(String why) {
        LOG.warn("Sign-in failed: " + why);
        return Arrival.outside(Arrival.Failure.SIGN_IN_FAILED, Response.Status.FOUND);
    }
}
