package org.sexton.adapters.rest.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.security.HttpSecurity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sexton.adapters.rest.dto.Wire;
import org.sexton.application.port.in.ResolveSession;
import org.sexton.application.port.in.ResolveSession.Resolved;
import org.sexton.domain.person.Role;
import org.sexton.domain.person.Token;

/**
 * Recognises people by their session alone, on every path. The issuer's code flow is no mechanism beside it: only
 * {@link OidcResource} asks for it, and it ends in a session as well.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    /** The attribute of an identity that holds its {@link Resolved} session. */
    static final String SESSION = "sexton.session";

    private static final String SCHEME = "session";

    private final SessionCookie cookie;
    private final ResolveSession resolve;
    private final BlockingSecurityExecutor blocking;

    SessionMechanism(SessionCookie cookie, ResolveSession resolve, BlockingSecurityExecutor blocking) {
        this.cookie = cookie;
        this.resolve = resolve;
        this.blocking = blocking;
    }

    void claimAllPaths(@Observes HttpSecurity security) {
        security.path("/*").authenticatedWith(SCHEME).permit();
    }

    /** A session that has ended leaves a guest, who may still see what is public. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return cookie.read(context.request())
                .map(token -> blocking.executeBlocking(() -> identity(token)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @SuppressWarnings("NullAway") // no identity is a guest, to the framework
    private SecurityIdentity identity(Token token) {
        return resolve.handle(token).map(SessionMechanism::identity).orElse(null);
    }

    private static SecurityIdentity identity(Resolved resolved) {
        var person = resolved.person();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.id().toString()))
                .addRoles(rolesUpTo(person.role()))
                .addAttribute(SESSION, resolved)
                .build();
    }

    /** Each role may all that the ones before it may. */
    private static Set<String> rolesUpTo(Role role) {
        return Arrays.stream(Role.values())
                .filter(each -> each.compareTo(role) <= 0)
                .map(Wire::name)
                .collect(Collectors.toSet());
    }

    /** Never a redirect: a page that is told 401 knows where to sign in. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(
                        HttpCredentialTransport.Type.COOKIE, cookie.name(context.request()), SCHEME));
    }
}
