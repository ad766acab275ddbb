package org.sexton.adapters.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that mails are written in. */
final class Languages {

    private static final String ENGLISH = "en";

    /** Each has a {@code messages/mail_xx.properties} with all of the {@link Words}. English is written beside them. */
    private static final Set<String> TRANSLATED = Set.of();

    private Languages() {}

    static Set<String> spoken() {
        return Stream.concat(Stream.of(ENGLISH), TRANSLATED.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** English, where the language is not spoken here. */
    static Words words(Locale language) {
        return TRANSLATED.contains(language.getLanguage())
                ? MessageBundles.get(Words.class, Localized.Literal.of(language.getLanguage()))
                : MessageBundles.get(Words.class);
    }

    /** How dates and numbers are written in a mail to a reader of this language: as in their country, where it is spoken here. */
    static Locale locale(Locale language) {
        var tag = tag(language);
        return tag.equals(language.getLanguage()) ? language : Locale.forLanguageTag(tag);
    }

    /** The language that a mail to a reader of this one is in. */
    static String tag(Locale language) {
        return TRANSLATED.contains(language.getLanguage()) ? language.getLanguage() : ENGLISH;
    }
}
