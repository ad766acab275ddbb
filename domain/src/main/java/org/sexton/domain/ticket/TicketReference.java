package org.sexton.domain.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a ticket by: six random characters of Crockford's base 32, such as {@code 7K3-QFM}. Random, so that
 * it says nothing about how many tickets there are.
 */
public record TicketReference(String value) {

    /** Crockford's alphabet: no I, L, O (they read as digits) and no U. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{3}-[" + ALPHABET + "]{3}");

    /** @throws IllegalArgumentException if the value is not of the written form; use {@link #parse} for what people type */
    public TicketReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference: " + value);
        }
    }

    /** Spells 30 random bits. */
    public static TicketReference of(int bits) {
        var text = new StringBuilder(7);
        for (int shift = 25; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt(bits >>> shift & 31));
            if (shift == 15) {
                text.append('-');
            }
        }
        return new TicketReference(text.toString());
    }

    /** Reads what a person typed: any case, the dash left out, O for 0, I or L for 1, as Crockford allows. */
    public static Optional<TicketReference> parse(String typed) {
        var text = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var written = text.length() == 6 ? text.substring(0, 3) + "-" + text.substring(3) : text;
        return FORM.matcher(written).matches() ? Optional.of(new TicketReference(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
