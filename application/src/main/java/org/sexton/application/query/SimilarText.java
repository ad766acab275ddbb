package org.sexton.application.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sexton.domain.privacy.PublicTicket;

/**
 * The text by which a report is recognised as one that was made before: words without case, accents and marks, one blank
 * between them. What is stored and what is asked are written alike.
 *
 * @param title the title's words
 * @param body the title's words, and those that the description begins with
 */
public record SimilarText(String title, String body) {

    /** What follows the first lines of a description is rarely what the problem is. */
    private static final int DESCRIPTION = 300;

    /** What is left of a long word: {@code leaking}, {@code leaked} and {@code leaks} begin alike. */
    private static final int ENDING = 3;

    private static final int SHORTEST_STEM = 4;

    public static SimilarText of(PublicTicket ticket) {
        var title = SearchWords.plain(ticket.title());
        var beginning = ticket.description()
                .substring(0, Math.min(DESCRIPTION, ticket.description().length()));
        return new SimilarText(title, (title + " " + SearchWords.plain(beginning)).strip());
    }

    /**
     * What each word of a typed text must begin with, whatever its inflection; the last word as far as it is typed. None
     * where nothing is typed but marks.
     */
    public static List<String> beginnings(String typed) {
        var words = Arrays.stream(SearchWords.plain(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toList());
        for (int i = 0; i < words.size() - 1; i++) {
            words.set(i, stem(words.get(i)));
        }
        return words.stream().distinct().toList();
    }

    private static String stem(String word) {
        int length = word.codePointCount(0, word.length());
        int kept = Math.max(SHORTEST_STEM, length - ENDING);
        return kept >= length ? word : word.substring(0, word.offsetByCodePoints(0, kept));
    }
}
