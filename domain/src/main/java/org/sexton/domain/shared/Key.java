package org.sexton.domain.shared;

import java.util.regex.Pattern;

/**
 * The stable name of something that an admin configures (a status, a category, a place): what requests, exports and
 * links say instead of its label, which may change. Lower-case ASCII letters, digits and underscores, 1 to 60.
 */
public record Key(String value) implements Comparable<Key> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_]{0,59}");

    /** @throws IllegalArgumentException if the value has another form; ask {@link #isValid} about foreign input first */
    public Key {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a key: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(Key other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
