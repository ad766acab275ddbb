package org.sexton.adapters.rest.identity;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.sexton.domain.audit.Digest;

/** Introduces the issuer to Quarkus, with everything that the code flow has for its protection turned on. */
@Dependent
final class OidcTenant {

    private static final String CLIENT_SECRET_USE = "sexton oidc state ";

    void register(@Observes Oidc tenants, Optional<OidcProvider> provider) {
        provider.map(OidcTenant::config).ifPresent(tenants::create);
    }

    private static OidcTenantConfig config(OidcProvider provider) {
        var tenant = OidcTenantConfig.authServerUrl(provider.issuer().toString())
                .enableTenant()
                .clientId(provider.clientId())
                .applicationType(ApplicationType.WEB_APP);
        var flow = tenant.authentication()
                .redirectPath(provider.redirect().toString())
                .removeRedirectParameters(false)
                .pkceRequired()
                .nonceRequired()
                .failOnMissingStateParam()
                .cookieForceSecure("https".equals(provider.redirect().getScheme()))
                .scopes("email", "profile");
        if (provider.clientSecret() instanceof String secret) {
            // the same on all replicas, so that a flow begun at one may end at another
            flow.stateSecret(Digest.ofText(CLIENT_SECRET_USE + secret).hex());
            return flow.end().credentials(secret).build();
        }
        return flow.end().build();
    }
}
