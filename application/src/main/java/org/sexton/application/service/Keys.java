package org.sexton.application.service;

import java.util.regex.Pattern;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.shared.Key;

/** Makes keys of labels. */
final class Keys {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9_]+");
    private static final Pattern OUTER = Pattern.compile("^_+|_+$");
    private static final int MAX = 60;
    private static final int DIGITS = 8;

    private Keys() {}

    /**
     * The same for labels that differ in case, accents and punctuation alone. Where plain letters and digits can't say it
     * all, some digits of its digest end it.
     */
    static Key of(String label) {
        var words = trimmed(GAPS.matcher(SearchWords.fold(label)).replaceAll("_"));
        var plain = trimmed(NOT_ASCII.matcher(words).replaceAll("_"));
        if (plain.equals(words) && !plain.isEmpty() && plain.length() <= MAX) {
            return new Key(plain);
        }
        var start = plain.substring(0, Math.min(plain.length(), MAX - 1 - DIGITS));
        var end = Digest.ofText(words.isEmpty() ? label : words).hex().substring(0, DIGITS);
        return new Key(trimmed(start + "_" + end));
    }

    private static String trimmed(String text) {
        return OUTER.matcher(text).replaceAll("");
    }
}
