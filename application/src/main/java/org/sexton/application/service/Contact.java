package org.sexton.application.service;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ContactInput;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.shared.Violation;

/**
 * Where mail reaches somebody, as far as it could be read.
 *
 * @param email null where none was given, or none that can be one
 * @param language English where none was given
 */
record Contact(@Nullable EmailAddress email, Locale language) {

    private static final int MAX_TAG = 35;

    /** @param violations takes what is wrong with it */
    static Contact read(ContactInput input, Consumer<Violation> violations) {
        return new Contact(email(input.email(), violations), language(input.language(), violations));
    }

    /** An empty field of a form is no address. */
    private static @Nullable EmailAddress email(@Nullable String written, Consumer<Violation> violations) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var email = EmailAddress.parse(written);
        if (email.isEmpty()) {
            violations.accept(new Violation("email", "not_an_address", "must be an address such as ann@example.org"));
        }
        return email.orElse(null);
    }

    /** English where none was given, or none that can be one. */
    static Locale language(@Nullable String tag, Consumer<Violation> violations) {
        if (tag == null || tag.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            if (tag.length() <= MAX_TAG) {
                return new Locale.Builder().setLanguageTag(tag).build();
            }
        } catch (IllformedLocaleException _) {
            // told below
        }
        violations.accept(new Violation("language", "not_a_language", "must be a language tag such as de or pt-BR"));
        return Locale.ENGLISH;
    }
}
