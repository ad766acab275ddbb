package org.sexton.adapters.rest.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody wants to go after signing in: a path of this site and nothing that a browser could read as another. */
final class LocalPath {

    private static final int MAX = 2_000;

    private LocalPath() {}

    /** Empty for anything else, and where nothing was asked. */
    static Optional<String> of(@Nullable String returnTo) {
        return Optional.ofNullable(returnTo).filter(LocalPath::isLocal);
    }

    /** A browser reads {@code //host} and {@code /\host} as another site, and forgets tabs and line breaks. */
    private static boolean isLocal(String path) {
        return path.length() <= MAX
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f)
                && isUri(path);
    }

    private static boolean isUri(String path) {
        try {
            return new URI(path).getAuthority() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
