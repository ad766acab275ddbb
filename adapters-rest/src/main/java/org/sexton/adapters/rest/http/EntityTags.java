package org.sexton.adapters.rest.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.shared.Violation;

/** A ticket's version as HTTP writes it: a strong entity tag. */
public final class EntityTags {

    /** An opaque tag, or a list of them (RFC 9110, 8.8.3 and 13.1.1). */
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";

    private static final Pattern LIST = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*(?=W/\"|\")");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final String ANY = "*";

    /** A version that no ticket is at. */
    private static final long NONE = -1;

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} asks for, the newest of several; null for none and {@code *}, which any version
     * matches. Weak tags and tags of other makers match no version. What is no list of tags is refused as bad input.
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return null;
        }
        var tags = ifMatch.strip();
        if (!LIST.matcher(tags).matches()) {
            throw Problems.invalid(List.of(new Violation(
                    "If-Match", "malformed", "must be an entity tag as the ticket answered it, such as \"3\"")));
        }
        return SEPARATOR
                .splitAsStream(tags)
                .map(VERSION::matcher)
                .filter(version -> version.matches())
                .mapToLong(version -> Long.parseLong(version.group(1)))
                .max()
                .orElse(NONE);
    }

    /** Whether {@code If-None-Match} names this version, weakly compared. */
    public static boolean isKnown(long version, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals(ANY)
                        || Arrays.stream(SEPARATOR.split(ifNoneMatch.strip()))
                                .map(tag -> tag.replaceFirst("^W/", ""))
                                .anyMatch(of(version)::equals));
    }
}
