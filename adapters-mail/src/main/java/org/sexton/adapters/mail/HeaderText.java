package org.sexton.adapters.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Any text as the value of a header, by RFC 2047. */
final class HeaderText {

    private static final Pattern PLAIN = Pattern.compile("[ -~]{0,900}");
    private static final String ENCODED = "=?";
    /** So that an encoded word has 75 characters at most. */
    private static final int BYTES = 45;

    private HeaderText() {}

    /** @param text one line */
    static String encode(String text) {
        return PLAIN.matcher(text).matches() && !text.contains(ENCODED) ? text : String.join("\n ", words(text));
    }

    /** A character is never broken in two. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var bytes = 0;
        for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
            var length = utf8(character).length;
            if (bytes + length > BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(character);
            bytes += length;
        }
        words.add(word(word));
        return words;
    }

    private static String word(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text.toString())) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
