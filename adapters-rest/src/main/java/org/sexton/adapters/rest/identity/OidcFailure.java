package org.sexton.adapters.rest.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a sign-in by the issuer failed, for the log: without the claims of who tried it, which libraries put into messages. */
final class OidcFailure {

    /** From the first brace to the last: a set of claims may hold others. */
    private static final Pattern CLAIMS = Pattern.compile("\\{.*}", Pattern.DOTALL);

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private OidcFailure() {}

    /** The innermost cause says most. */
    static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + withoutPerson(cause.getMessage());
    }

    private static String withoutPerson(@Nullable String message) {
        return message == null
                ? "no more is said"
                : ADDRESS.matcher(CLAIMS.matcher(message).replaceAll("{...}")).replaceAll("...");
    }
}
