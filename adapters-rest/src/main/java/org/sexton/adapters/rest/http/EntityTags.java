package org.sexton.adapters.rest.http;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.shared.Violation;

/** A ticket's version as HTTP writes it: a strong entity tag. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names; null for none or {@code *}, which any version matches. A weak tag never
     * matches (RFC 9110, 13.1.1), and a list of tags is more than a change needs: both are refused as bad input.
     */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problems.invalid(List.of(new Violation(
                    "If-Match", "malformed", "must be one entity tag as the ticket answered it, such as \"3\"")));
        }
        return Long.valueOf(tag.group(1));
    }
}
