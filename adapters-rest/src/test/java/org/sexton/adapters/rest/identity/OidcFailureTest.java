package org.sexton.adapters.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationCompletionException;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;

class OidcFailureTest {

    @Test
    void it_tells_why_an_ID_token_was_refused_and_not_whose_it_was() {
        var claims = new JwtClaims();
        claims.setSubject("rita");
        claims.setClaim("email", "rita@example.org");
        claims.setClaim("address", Map.of("street", "Church Lane"));
        var error =
                new ErrorCodeValidator.Error(ErrorCodes.AUDIENCE_INVALID, "Audience (aud) claim [x] is not acceptable");
        var refused = new InvalidJwtException("JWT (claims->" + claims + ") rejected", List.of(error), null);

        var reason = OidcFailure.reason(new AuthenticationCompletionException(refused));

        assertThat(reason)
                .startsWith("InvalidJwtException: ")
                .contains("rejected", "Audience (aud) claim")
                .doesNotContain("rita", "Church");
    }

    @Test
    void an_address_outside_of_claims_is_left_out_too() {
        assertThat(OidcFailure.reason(new SecurityException("no account for rita@example.org here")))
                .isEqualTo("SecurityException: no account for ... here");
        assertThat(OidcFailure.reason(new SecurityException())).isEqualTo("SecurityException: no more is said");
    }
}
