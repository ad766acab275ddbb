package org.sexton.adapters.persistence.rights;

import java.util.List;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.domain.redaction.PersonalWords;

/**
 * Leaves to the database what it can tell for certain: a text of plain ASCII in which none of the words stands whatever its
 * case. Whether they stand in any other is for {@link PersonalWords} to say, who know of accents and foreign letters.
 */
final class Prefilter {

    private final List<String> patterns;

    Prefilter(PersonalWords words) {
        patterns = words.forms().stream().map(Prefilter::pattern).toList();
    }

    /** What is between the parts of a word, and what JSON writes otherwise, may be anything. */
    private static String pattern(String form) {
        return "%" + form.replaceAll("[\\s\"\\\\%_]", "%") + "%";
    }

    /** @param text an expression of the statement, never input */
    Sql mayBeIn(String text) {
        return Sql.of(
                "(octet_length(" + text + ") <> char_length(" + text + ") OR " + text + " ILIKE ANY (?))", patterns);
    }
}
