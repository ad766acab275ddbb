package org.sexton.domain.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes e-mail addresses and telephone numbers out of free text before the public reads it. A person's name is not
 * guessed at. Which ways of writing them are known is said by {@link EmailScan} and {@link PhoneRule}.
 *
 * <p>A mark is never longer than the shortest thing that it stands for, so a text that kept its field's limit keeps it
 * masked; what is masked once is not changed by masking it again; the time grows with the text and no faster.
 */
public final class Redaction {

    /** What was found; {@link #mark} is what the public reads instead. */
    public enum Kind {
        /** Six characters, as {@code a@b.de} has. */
        EMAIL("[mail]"),
        /** Five characters; a number has six digits at least. Both marks read alike in many languages. */
        PHONE("[tel]");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }

    /** Where something personal stands: from {@code start} to before {@code end}, in UTF-16 units as ever in Java. */
    public record Finding(Kind kind, int start, int end) {}

    private Redaction() {}

    /** The text as the public may read it. */
    public static String mask(String text) {
        var masked = new StringBuilder(text.length());
        int copied = 0;
        for (var finding : findings(text)) {
            masked.append(text, copied, finding.start()).append(finding.kind().mark());
            copied = finding.end();
        }
        return masked.append(text, copied, text.length()).toString();
    }

    /** What {@link #mask} would take out, in the order of the text, none overlapping. */
    public static List<Finding> findings(String text) {
        var folded = Folded.of(text);
        var found = new ArrayList<Finding>();
        var rest = new StringBuilder(folded.text());
        for (var span : EmailScan.of(folded.text())) {
            found.add(folded.finding(Kind.EMAIL, span));
            span.blank(rest, ']');
        }
        for (var span : PhoneScan.of(rest.toString())) {
            found.add(folded.finding(Kind.PHONE, span));
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }
}
