package org.sexton.adapters.rest.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect issuer that this installation trusts.
 *
 * @param issuer where its discovery document is
 * @param clientSecret null for a public client
 * @param label what its button says
 * @param redirect where it sends people back to; the issuer must know it
 */
public record OidcProvider(
        URI issuer, String clientId, @Nullable String clientSecret, String label, URI redirect) {

    @Override
    public String toString() {
        return "OidcProvider[" + issuer + "]";
    }
}
