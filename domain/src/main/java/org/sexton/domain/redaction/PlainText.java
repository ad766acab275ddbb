package org.sexton.domain.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in lower case without accents, any blanks as one space and what nobody sees left out. Each {@code char} knows where
 * it came from.
 */
final class PlainText {

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private PlainText(int length) {
        text = new StringBuilder(length);
        starts = new int[length + 1];
        ends = new int[length + 1];
    }

    static PlainText of(String raw) {
        var plain = new PlainText(raw.length());
        for (int at = 0; at < raw.length(); ) {
            int point = raw.codePointAt(at);
            int next = at + Character.charCount(point);
            plain.take(point, at, next);
            at = next;
        }
        return plain;
    }

    String text() {
        return text.toString();
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    private void take(int point, int start, int end) {
        if (point < 0x80) {
            append(Character.toLowerCase((char) point), start, end);
        } else if (!isUnseen(point)) {
            var folded = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
            folded.codePoints().forEach(each -> letter(each, start, end));
        }
    }

    private void letter(int point, int start, int end) {
        if (isMark(point)) {
            // belongs to the letter before it, and goes with it
            if (!text.isEmpty()) {
                ends[text.length() - 1] = end;
            }
            return;
        }
        switch (point) {
            case 'ł' -> append('l', start, end);
            case 'đ', 'ð' -> append('d', start, end);
            case 'ø' -> append('o', start, end);
            case 'ı' -> append('i', start, end);
            case 'ħ' -> append('h', start, end);
            case 'ß' -> word("ss", start, end);
            case 'æ' -> word("ae", start, end);
            case 'œ' -> word("oe", start, end);
            case 'þ' -> word("th", start, end);
            default -> word(Character.toString(point), start, end);
        }
    }

    private void word(String letters, int start, int end) {
        letters.chars().forEach(letter -> append((char) letter, start, end));
    }

    private void append(char letter, int start, int end) {
        var blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
        if (blank && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            ends[text.length() - 1] = end;
            return;
        }
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(blank ? ' ' : letter);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT;
    }
}
