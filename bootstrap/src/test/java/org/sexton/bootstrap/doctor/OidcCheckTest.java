package org.sexton.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.bootstrap.doctor.Finding.Level;

class OidcCheckTest {

    private static final String DISCOVERY = """
            {"issuer": "HERE", "authorization_endpoint": "HERE/auth", "token_endpoint": "HERE/token", "jwks_uri": "HERE/keys"}""";

    private static Finding look(String issuer) {
        return new OidcCheck(Map.of("SEXTON_OIDC_ISSUER", issuer, "SEXTON_OIDC_CLIENT_ID", "sexton")).look();
    }

    @Test
    void an_issuer_that_tells_how_is_well() throws IOException {
        try (var issuer = new WebServer(DISCOVERY)) {
            assertThat(look(issuer.url()).level()).isEqualTo(Level.OK);
        }
    }

    @Test
    void none_is_well_too_and_one_without_a_client_is_not() {
        assertThat(new OidcCheck(Map.of()).look().level()).isEqualTo(Level.OK);
        assertThat(new OidcCheck(Map.of("SEXTON_OIDC_ISSUER", "https://id.example.org"))
                        .look()
                        .level())
                .isEqualTo(Level.PROBLEM);
    }

    @Test
    void whatever_else_answers_is_a_problem() throws IOException {
        try (var issuer = new WebServer(DISCOVERY)) {
            assertThat(look(issuer.url() + "/").said()).contains("is of another issuer");
            assertThat(look(issuer.url() + "/missing").said()).contains("answers 404");
        }
        try (var page = new WebServer("<html>")) {
            assertThat(look(page.url()).said()).contains("something else than JSON");
        }
        try (var half = new WebServer("{\"issuer\": \"HERE\"}")) {
            assertThat(look(half.url()).said()).contains("tells no authorization_endpoint");
        }
    }

    @Test
    void one_that_does_not_answer_is_a_problem() throws IOException {
        var gone = new WebServer("");
        gone.close();

        assertThat(look(gone.url()).level()).isEqualTo(Level.PROBLEM);
        assertThat(look("not an address").level()).isEqualTo(Level.PROBLEM);
    }
}
