package org.sexton.domain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds telephone numbers in folded text. The text is cut into rows of digit groups with what may stand between the
 * groups of one number; dates and times are cut out first. At each place of a row where a number may begin, the rules of
 * {@link PhoneRule} are asked in turn. A row reaches 15 digits at most, so the time grows with the text and no faster.
 */
final class PhoneScan {

    private static final String YEAR = "(?:1[89]|2[01])\\d\\d";
    private static final String MONTH_OR_DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    /** A digit, looked at first: most of a text is none. */
    private static final String FIRST_DIGIT = "(?=\\d)(?<![\\d+])(?<!\\d[-./])";

    private static final String NO_DIGIT_AFTER = "(?![-./]?\\d)";
    private static final String ROUND_TIME = "(?:[01]\\d|2[0-4])[0-5][05]";

    /** Digits that say when: 2026-03-29, 29/03/2026, 29.3.26, 2019-2020, 20190329-20190401, 10:15, 0800-1730. */
    private static final Pattern WHEN = Pattern.compile(FIRST_DIGIT
            + "(?:" + YEAR + "[-./]" + MONTH_OR_DAY + "[-./]" + MONTH_OR_DAY
            + "|" + MONTH_OR_DAY + "([-./])" + MONTH_OR_DAY + "\\1(?:" + YEAR + "|\\d\\d)"
            + "|" + YEAR + " ?[-/] ?" + YEAR
            + "|" + YEAR + "[01]\\d[0-3]\\d ?- ?" + YEAR + "[01]\\d[0-3]\\d"
            + "|" + ROUND_TIME + " ?- ?" + ROUND_TIME
            + "|(?<!\\d )" + MONTH_OR_DAY + " " + MONTH_OR_DAY + " " + YEAR + "(?! \\d)"
            + "|\\d{1,2}:\\d\\d(?::\\d\\d)?)" + NO_DIGIT_AFTER);

    private static final Pattern DIGITS = Pattern.compile("[0-9]++");

    private static final Pattern EXTENSION = Pattern.compile(
            "(?:,? ?(?:extension|extn|ext|x|durchwahl|dw|interno|int|wew|poste)\\.?:? ?|#)\\d{1,6}(?!\\d)");

    private final String text;

    private PhoneScan(String text) {
        this.text = text;
    }

    /** The numbers' places, in order, none overlapping. */
    static List<Span> of(String folded) {
        var rest = new StringBuilder(folded);
        var when = WHEN.matcher(folded);
        while (when.find()) {
            new Span(when.start(), when.end()).blank(rest, ';');
        }
        return new PhoneScan(rest.toString()).spans();
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        var groups = new ArrayList<Span>();
        var digits = DIGITS.matcher(text);
        while (digits.find()) {
            groups.add(new Span(digits.start(), digits.end()));
        }
        int free = 0;
        for (int i = 0; i < groups.size(); ) {
            if (groups.get(i).start() < free) {
                i++;
                continue;
            }
            var row = DigitRow.at(text, groups, i, free);
            int taken = row == null ? 0 : PhoneRule.taken(row);
            if (row != null && taken > 0) {
                var span = whole(row.start(), row.end(taken), free);
                spans.add(span);
                free = span.end();
                i += taken;
            } else {
                i++;
            }
        }
        return spans;
    }

    /** With its extension, and with the parentheses that it opens or closes. */
    private Span whole(int start, int end, int free) {
        int open = 0;
        int unopened = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '(') {
                open++;
            } else if (text.charAt(i) == ')') {
                unopened += open == 0 ? 1 : 0;
                open -= open == 0 ? 0 : 1;
            }
        }
        int from = unopened > 0 && start > free && text.charAt(start - 1) == '(' ? start - 1 : start;
        int to = open > 0 && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
        var extension = EXTENSION.matcher(text).region(to, text.length());
        return new Span(from, extension.lookingAt() ? extension.end() : to);
    }

    /** The gap between two groups of digits; null where one number can't go on across it. */
    static @Nullable Gap gap(String text, int start, int end) {
        if (end - start > Gap.LONGEST) {
            return null;
        }
        var between = text.substring(start, end);
        for (var gap : Gap.values()) {
            if (gap.form.matcher(between).matches()) {
                return gap;
            }
        }
        return null;
    }

    /** What may stand between the groups of one number. */
    enum Gap {
        BLANK(" {1,3}"),
        /** Digits joined like this belong together: a number neither begins nor ends here. */
        TIGHT("[-.]"),
        PARENTHESIS(" ?[()] ?[-/.]? ?|\\) ?\\("),
        /** Stands behind the area code, once: {@code 030 / 123456}; anywhere else two things meet here. */
        WIDE(" {0,2}[-/] {0,2}");

        private static final int LONGEST = 5;

        private final Pattern form;

        Gap(String form) {
            this.form = Pattern.compile(form);
        }
    }
}
