package org.sexton.bootstrap.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sexton.adapters.rest.identity.OidcProvider;
import org.sexton.application.port.out.SignInPages;
import org.sexton.bootstrap.CannotStart;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Token;

/** How this installation lets people in, read from its configuration. */
@Singleton
final class SignInSettings {

    private final URI url;
    private final Optional<String> admin;

    SignInSettings(
            @ConfigProperty(name = "sexton.url") URI url,
            @ConfigProperty(name = "sexton.admin.email") Optional<String> admin) {
        this.url = url;
        this.admin = admin;
    }

    /** Whoever proves to own this address is an admin. */
    Optional<EmailAddress> admin() {
        return admin.map(address -> EmailAddress.parse(address)
                .orElseThrow(() -> new CannotStart("SEXTON_ADMIN_EMAIL is not an e-mail address: " + address)));
    }

    @Produces
    @Singleton
    Optional<OidcProvider> oidc(
            @ConfigProperty(name = "sexton.oidc.issuer") Optional<URI> issuer,
            @ConfigProperty(name = "sexton.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "sexton.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "sexton.oidc.label") String label) {
        return issuer.map(it -> new OidcProvider(
                it,
                clientId.orElseThrow(() -> new CannotStart("SEXTON_OIDC_ISSUER needs SEXTON_OIDC_CLIENT_ID beside it")),
                clientSecret.orElse(null),
                label,
                url.resolve("/auth/callback")));
    }

    @Produces
    @Singleton
    SignInPages pages() {
        return new SignInPages() {
            @Override
            public URI ofMailedLink(Token token) {
                return url.resolve("/auth/email-link/" + token.value());
            }

            @Override
            public URI ofSignIn() {
                return url.resolve("/sign-in");
            }

            @Override
            public URI ofSetup(Token token) {
                return url.resolve("/auth/setup/" + token.value());
            }
        };
    }
}
