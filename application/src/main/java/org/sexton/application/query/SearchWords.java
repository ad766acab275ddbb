package org.sexton.application.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/**
 * What text search compares: words without case and accents. It is worked out here and not by a database, so that every
 * adapter finds the same and no upgrade of a dictionary leaves an index behind.
 */
public final class SearchWords {

    /** Longer words are compared by their beginning; it bounds what an index has to hold. */
    private static final int MAX_WORD = 100;

    private static final int MAX_SORT_KEY = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /**
     * What is typed, ready to be compared.
     *
     * @param beginnings each must begin some word of the ticket; none at all ask nothing
     * @param reference the ticket meant, where the text can be read as a reference: it is found whatever its words are
     */
    public record Query(List<String> beginnings, @Nullable TicketReference reference) {

        public Query {
            beginnings = List.copyOf(beginnings);
        }

        public boolean asksNothing() {
            return beginnings.isEmpty();
        }

        public boolean finds(TicketSnapshot ticket) {
            return asksNothing() || ticket.reference().equals(reference) || beginEach(of(ticket));
        }

        public boolean finds(PublicTicket ticket) {
            return asksNothing() || ticket.reference().equals(reference) || beginEach(of(ticket));
        }

        private boolean beginEach(SortedSet<String> words) {
            return beginnings.stream()
                    .allMatch(beginning ->
                            words.tailSet(beginning).stream().limit(1).anyMatch(word -> word.startsWith(beginning)));
        }
    }

    public static Query query(@Nullable String typed) {
        return typed == null
                ? new Query(List.of(), null)
                : new Query(
                        words(typed).distinct().toList(),
                        TicketReference.parse(typed).orElse(null));
    }

    /** All that staff find a ticket by: its reference, in one piece and in its halves, and its words. */
    public static SortedSet<String> of(TicketSnapshot ticket) {
        return of(ticket.reference(), ticket.title(), ticket.description(), ticket.location());
    }

    /** All that the public finds a ticket by: what it sees of it. */
    public static SortedSet<String> of(PublicTicket ticket) {
        return of(ticket.reference(), ticket.title(), ticket.description(), ticket.location());
    }

    private static SortedSet<String> of(
            TicketReference reference, String title, String description, @Nullable Location location) {
        var words = new TreeSet<String>();
        Stream.of(words(reference.value().replace("-", "")), words(reference.value()), words(title), words(description))
                .forEach(some -> some.forEach(words::add));
        if (location != null && location.text() != null) {
            words(location.text()).forEach(words::add);
        }
        if (location != null && location.place() != null) {
            words(location.place().label()).forEach(words::add);
        }
        return words;
    }

    /** The text in lower case without accents: {@code Łódź} becomes {@code lodz}. */
    public static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    /** What titles are sorted by: bounded, because an index holds it. */
    public static String sortKey(String title) {
        return beginning(fold(title), MAX_SORT_KEY);
    }

    /** The text's words, folded, one blank between them. */
    public static String plain(String text) {
        return words(text).collect(Collectors.joining(" "));
    }

    private static String beginning(String text, int max) {
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    /** Letters that no decomposition takes apart, as their readers type them without the right keyboard. */
    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ø' -> folded.append('o');
            case 'ı' -> folded.append('i');
            case 'ħ' -> folded.append('h');
            case 'ς' -> folded.append('σ');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            default -> folded.appendCodePoint(c);
        }
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(GAPS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> beginning(word, MAX_WORD));
    }
}
