package org.sexton.domain.notification;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;

/**
 * Who is called by {@code @name} in a text: by the whole name or its first word, whatever case and accents. The longest name
 * that fits is meant; where it fits two people, nobody is, because a guess could tell the wrong one.
 */
final class Mentions {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final List<Called> names;

    private record Called(String name, PersonId person) {}

    Mentions(Collection<Person> people) {
        names = people.stream()
                .flatMap(person -> names(person).map(name -> new Called(name, person.id())))
                .toList();
    }

    private static Stream<String> names(Person person) {
        var name = folded(person.name()).strip();
        return Stream.of(name, name.split(" ", 2)[0]).distinct().filter(form -> !form.isEmpty());
    }

    /** @param text null where there is none */
    Set<PersonId> in(@Nullable String text) {
        var mentioned = new HashSet<PersonId>();
        if (text != null) {
            var folded = folded(text);
            for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
                if (at == 0 || !isPartOfWord(folded.codePointBefore(at))) {
                    mentioned.addAll(only(called(folded, at + 1)));
                }
            }
        }
        return mentioned;
    }

    /** Those whose name begins there and is the longest of all that do. */
    private Set<PersonId> called(String text, int from) {
        var fitting = names.stream()
                .filter(called -> text.startsWith(called.name(), from)
                        && endsAt(text, from + called.name().length()))
                .toList();
        var longest =
                fitting.stream().mapToInt(called -> called.name().length()).max();
        return fitting.stream()
                .filter(called -> called.name().length() == longest.orElse(0))
                .map(Called::person)
                .collect(toUnmodifiableSet());
    }

    private static Set<PersonId> only(Set<PersonId> called) {
        return called.size() == 1 ? called : Set.of();
    }

    private static boolean endsAt(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    }

    /** What an address has before its {@code @}. */
    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character) || "._-+".indexOf(character) >= 0;
    }

    private static String folded(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
