package org.sexton.adapters.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.Set;

/** The languages that mails are written in. */
final class Languages {

    /** Each has a {@code messages/mail_xx.properties} with all of the {@link Words}. English is written beside them. */
    private static final Set<String> TRANSLATED = Set.of();

    private Languages() {}

    /** English, where the language is not spoken here. */
    static Words words(Locale language) {
        return TRANSLATED.contains(language.getLanguage())
                ? MessageBundles.get(Words.class, Localized.Literal.of(language.getLanguage()))
                : MessageBundles.get(Words.class);
    }

    /** The language that a mail to a reader of this one is in. */
    static String tag(Locale language) {
        return TRANSLATED.contains(language.getLanguage()) ? language.getLanguage() : "en";
    }
}
