package org.sexton.bootstrap.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV text into its lines, which line breaks inside of quotes continue, and tells the sound ones from the damaged. A
 * CSV parser can't go on after a misplaced quote; here the damage ends with the line.
 *
 * <p>Where a quote is never closed, its first physical line alone is damaged, and reading goes on with the next one: a
 * forgotten quote does not swallow what follows it.
 */
final class Lines {

    /** In characters. No line of this length could become a ticket; it bounds what an unclosed quote makes us hold. */
    static final int MAX = 1 << 18;

    private final PhysicalLines physical;
    private final char separator;
    private long number = 1;

    /**
     * @param number where it starts among the file's physical lines, from 1
     * @param text without the line break at its end
     * @param damage what is wrong with it; null where its cells can be read
     */
    record Line(long number, String text, @Nullable String damage) {}

    Lines(Reader in, char separator) {
        this.physical = new PhysicalLines(in, MAX);
        this.separator = separator;
    }

    /** The next line that is not empty; null at the end. */
    @Nullable Line next() throws IOException {
        for (var first = physical.next(); first != null; first = physical.next()) {
            var line = first.length() == MAX && !PhysicalLines.isEnded(first) ? skipRest(first) : continued(first);
            if (!line.text().isEmpty()) {
                return line;
            }
        }
        return null;
    }

    private Line skipRest(String start) throws IOException {
        var line = new Line(number++, start, "is longer than %,d characters".formatted(MAX));
        for (var rest = start; rest != null && !PhysicalLines.isEnded(rest); ) {
            rest = physical.next();
        }
        return line;
    }

    private Line continued(String first) throws IOException {
        var quotes = new Quotes(separator);
        quotes.read(withoutBreak(first));
        var text = new StringBuilder(first);
        var more = new ArrayList<String>();
        while (quotes.areOpen() && !quotes.areMisplaced()) {
            var next = text.length() < MAX ? physical.next() : null;
            if (next == null) {
                physical.giveBack(more);
                return new Line(number++, withoutBreak(first), "has a quote that is not closed");
            }
            quotes.read(withoutBreak(next));
            more.add(next);
            text.append(next);
        }
        var line = new Line(
                number,
                withoutBreak(text.toString()),
                quotes.areMisplaced() ? "has text before or after the quotes of a cell" : null);
        number += 1 + more.size();
        return line;
    }

    private static String withoutBreak(String line) {
        var end = line.length();
        end -= end > 0 && line.charAt(end - 1) == '\n' ? 1 : 0;
        end -= end > 0 && line.charAt(end - 1) == '\r' ? 1 : 0;
        return line.substring(0, end);
    }
}
