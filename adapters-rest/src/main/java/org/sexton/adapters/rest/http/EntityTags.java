package org.sexton.adapters.rest.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.shared.Violation;

/** How HTTP writes that something is as it was: entity tags, of a ticket's version or of public content. */
public final class EntityTags {

    /** An opaque tag, or a list of them (RFC 9110, 8.8.3 and 13.1.1). */
    private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";

    private static final Pattern LIST = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*(?=W/\"|\")");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final String ANY = "*";
    private static final String WEAK = "W/";

    /** Hexadecimal: 128 bits, beyond any chance that two contents share them. */
    private static final int CONTENT_DIGITS = 32;

    /** A version that no ticket is at. */
    private static final long NONE = -1;

    private EntityTags() {}

    /** Of a ticket: strong. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Of what is answered to everyone: weak, because it may be sent compressed or not. */
    public static String ofContent(String content) {
        return WEAK + quoted(Digest.ofText(content));
    }

    /** Of a picture: strong, because these very bytes are sent. */
    static String ofPicture(byte[] picture) {
        return quoted(Digest.ofContent(picture));
    }

    private static String quoted(Digest content) {
        return "\"" + content.hex().substring(0, CONTENT_DIGITS) + "\"";
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
        return isKnown(of(version), ifNoneMatch);
    }

    /** Whether {@code If-None-Match} names this tag, weakly compared. */
    public static boolean isKnown(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals(ANY)
                        || SEPARATOR
                                .splitAsStream(ifNoneMatch.strip())
                                .map(EntityTags::opaque)
                                .anyMatch(opaque(tag)::equals));
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
