package org.sexton.adapters.rest.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a {@code User-Agent} what its owner recognises a browser by, such as {@code Firefox on Linux}, and no more. */
final class ClientDescription {

    private static final String UNKNOWN = "Unknown browser";

    private record Sign(String in, String means) {}

    /** In this order: most browsers also name the ones that they descend from. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"),
            new Sign("curl/", "curl"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Windows", "Windows"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private ClientDescription() {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        var browser = first(BROWSERS, userAgent).orElse(UNKNOWN);
        return first(SYSTEMS, userAgent)
                .map(system -> browser + " on " + system)
                .orElse(browser);
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.in()))
                .map(Sign::means)
                .findFirst();
    }
}
