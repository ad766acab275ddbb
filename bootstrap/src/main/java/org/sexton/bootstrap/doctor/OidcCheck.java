package org.sexton.bootstrap.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Whether the OpenID Connect issuer tells how people sign in with it. */
public final class OidcCheck {

    private static final String WHAT = "sign-in";
    private static final String ADVICE =
            "Open that address in a browser. SEXTON_OIDC_ISSUER must be to the letter what its \"issuer\" says.";

    private final Map<String, String> environment;

    public OidcCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    public Finding look() {
        var issuer = environment.getOrDefault("SEXTON_OIDC_ISSUER", "");
        if (issuer.isBlank()) {
            return Finding.ok(WHAT, "by mailed links alone: no SEXTON_OIDC_ISSUER is named");
        }
        if (environment.getOrDefault("SEXTON_OIDC_CLIENT_ID", "").isBlank()) {
            return Finding.problem(
                    WHAT, "SEXTON_OIDC_CLIENT_ID is missing", "Take it from the issuer, beside the secret.");
        }
        var address = issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        try {
            var answer = Web.get(URI.create(address));
            return answer.statusCode() == 200
                    ? judge(issuer, address, answer.body())
                    : Finding.problem(WHAT, address + " answers " + answer.statusCode(), ADVICE);
        } catch (JsonProcessingException e) {
            return Finding.problem(WHAT, address + " answers something else than JSON", ADVICE);
        } catch (IOException e) {
            return Finding.problem(WHAT, address + " does not answer: " + Web.reason(e), ADVICE);
        } catch (IllegalArgumentException e) {
            return Finding.problem(WHAT, issuer + " is no web address", ADVICE);
        }
    }

    private static Finding judge(String issuer, String address, String body) throws JsonProcessingException {
        var told = new JsonMapper().readTree(body);
        for (var needed : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            if (!told.path(needed).isTextual()) {
                return Finding.problem(WHAT, address + " tells no " + needed, ADVICE);
            }
        }
        var says = told.path("issuer").asText();
        return says.equals(issuer)
                ? Finding.ok(WHAT, issuer + " tells how")
                : Finding.problem(WHAT, address + " is of another issuer: " + says, ADVICE);
    }
}
