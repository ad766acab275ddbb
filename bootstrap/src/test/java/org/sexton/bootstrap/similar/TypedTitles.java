package org.sexton.bootstrap.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** How a second person begins to report what a first one has reported. */
final class TypedTitles {

    enum Way {
        /** The title's own beginning. */
        BEGINNING,
        /** The same with two letters swapped, one left out, or one that is wrong. */
        MISSPELT,
        /** The title's words in another order. */
        OTHER_ORDER,
        /** Its longer words without the first of them. */
        FEWER_WORDS,
        /** What the first person wrote below the title. */
        OTHER_WORDS
    }

    private static final int LONGEST = 25;

    private final Random random = new Random(31);

    /** @return empty-handed, an empty text, where the report leaves nothing to type in this way */
    String typed(String title, String description, Way way) {
        var text = switch (way) {
            case BEGINNING -> beginning(title);
            case MISSPELT -> misspelt(beginning(title));
            case OTHER_ORDER -> shuffled(words(title));
            case FEWER_WORDS ->
                words(title).stream().filter(word -> word.length() > 3).skip(1).collect(Collectors.joining(" "));
            case OTHER_WORDS -> description.strip().replaceAll("\\s+", " ");
        };
        var typed = text.substring(0, Math.min(LONGEST, text.length())).strip();
        return typed.length() < 6 ? "" : typed;
    }

    private String beginning(String title) {
        return title.substring(0, Math.min(title.length(), 6 + random.nextInt(LONGEST - 5)));
    }

    private String misspelt(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
            default -> text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
        };
    }

    private String shuffled(List<String> words) {
        var others = new ArrayList<>(words);
        Collections.shuffle(others, random);
        return String.join(" ", others);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\W+")).filter(word -> !word.isEmpty()).toList();
    }
}
