package org.sexton.domain.redaction;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What one person is called in texts: names, addresses, and what an admin knows besides. Found whatever case and accents it
 * is written in, with any blanks between its parts, and taken out so that the rest of the text still reads.
 *
 * <p>A name stands at the beginning of a word and takes the word's ending with it, because many languages bend names
 * ({@code Nowak}, {@code Nowaka}). An address stands alone. Anything else is looked for wherever it stands.
 */
public final class PersonalWords {

    /** What stands in place of it: as long as the shortest word that is looked for. */
    public static final String MARK = "[…]";

    /** Shorter words would be found everywhere. */
    public static final int SHORTEST = 3;

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{N}])";

    private final List<String> forms;
    private final Pattern pattern;

    /** Where one of them stands: from {@code start} to before {@code end}, in UTF-16 units as ever in Java. */
    public record Found(int start, int end) {}

    private record Form(String folded, String regex) {}

    /**
     * @param names of the person, whole; by its first word an {@code @} may call them
     * @param addresses of the person
     * @param others whatever else is looked for
     */
    public PersonalWords(Collection<String> names, Collection<String> addresses, Collection<String> others) {
        var all = new ArrayList<Form>();
        for (var name : folded(names)) {
            all.add(new Form(name, NO_LETTER_BEFORE + quoted(name) + "\\p{L}*"));
            var called = "@" + name.split(" ", 2)[0];
            all.add(new Form(called, NO_LETTER_BEFORE + quoted(called) + NO_LETTER_BEHIND));
        }
        for (var address : folded(addresses)) {
            all.add(new Form(address, "(?<![\\p{L}\\p{N}._%+-])" + quoted(address) + "(?![\\p{L}\\p{N}-])"));
        }
        for (var other : folded(others)) {
            all.add(new Form(other, quoted(other)));
        }
        // the longest first: where several begin, it is the one that is meant
        all.sort(Comparator.comparing((Form form) -> form.folded().length()).reversed());
        forms = all.stream().map(Form::folded).distinct().toList();
        pattern = Pattern.compile(all.stream().map(Form::regex).collect(joining("|")));
    }

    private static String quoted(String folded) {
        return Pattern.quote(folded);
    }

    private static Collection<String> folded(Collection<String> words) {
        var all = new TreeSet<String>();
        for (var word : words) {
            var folded = PlainText.of(word).text().strip();
            if (folded.length() >= SHORTEST) {
                all.add(folded);
            }
        }
        return all;
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return forms.isEmpty();
    }

    /**
     * What at least one of stands in every text in which something is found, in lower case without accents: for whoever can't
     * ask {@link #in} of each text there is.
     */
    public List<String> forms() {
        return forms;
    }

    /** Where they stand, in the order of the text, none overlapping. */
    public List<Found> in(String text) {
        if (forms.isEmpty()) {
            return List.of();
        }
        var plain = PlainText.of(text);
        return pattern.matcher(plain.text())
                .results()
                .map(match -> new Found(plain.start(match.start()), plain.end(match.end() - 1)))
                .toList();
    }

    /** Whether any of them stands in it. */
    public boolean areIn(String text) {
        return !forms.isEmpty() && pattern.matcher(PlainText.of(text).text()).find();
    }

    /** The text without them. */
    public String without(String text) {
        var rest = new StringBuilder(text.length());
        int copied = 0;
        for (var found : in(text)) {
            rest.append(text, copied, found.start()).append(MARK);
            copied = found.end();
        }
        return rest.append(text, copied, text.length()).toString();
    }
}
