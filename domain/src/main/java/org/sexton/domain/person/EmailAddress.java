package org.sexton.domain.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in lower case, so that equal addresses are equal values. The form is checked
 * loosely (something, an at sign, a domain with a dot; RFC 5321's 254 characters): only a delivered mail proves more.
 */
public record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}]{1,64}@[\\p{Alnum}](?:[\\p{Alnum}.-]*[\\p{Alnum}])?\\.[\\p{Alnum}-]{2,63}");
    private static final int MAX = 254;

    /** @throws IllegalArgumentException if it can't be an address; use {@link #parse} for foreign input */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX || value.contains("..") || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty where the text can't be an address. */
    public static Optional<EmailAddress> parse(String raw) {
        try {
            return Optional.of(new EmailAddress(raw));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What stands before the at sign. */
    public String mailbox() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value;
    }
}
