package org.sexton.domain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.redaction.PhoneScan.Gap;

/**
 * Groups of digits, at a place where a telephone number may begin, as far as one number may reach. Rules ask it what it
 * looks like when its first groups are taken.
 */
final class DigitRow {

    /** ITU-T E.164 allows 15 digits; the international prefix comes on top. */
    private static final int MOST_DIGITS = 18;

    private static final int FEWEST_DIGITS = 6;

    private final String text;
    private final List<Span> groups;
    private final int start;
    private final boolean plus;
    private final NumberContext context;

    /** {@code reaches[k]}: the first k+1 groups together, without the trunk zero of "+44 (0)20". */
    private final List<Reach> reaches;

    /**
     * @param shape the groups' lengths, such as {@code 3-4-4}
     * @param isEnd whether a number may end here
     */
    private record Reach(String digits, String shape, boolean isEnd) {}

    private DigitRow(String text, List<Span> groups, int start, NumberContext context) {
        this.text = text;
        this.groups = groups;
        this.start = start;
        this.plus = text.charAt(start) == '+';
        this.context = context;
        this.reaches = reach();
    }

    /** Null where no number can begin at this group: in the middle of a word, of a joined number, behind a currency. */
    static @Nullable DigitRow at(String text, List<Span> groups, int first, int free) {
        int start = groups.get(first).start();
        if (start > free && text.charAt(start - 1) == '+') {
            start--;
        }
        boolean tight = first > 0
                && groups.get(first - 1).end() >= free
                && PhoneScan.gap(
                                text,
                                groups.get(first - 1).end(),
                                groups.get(first).start())
                        == Gap.TIGHT;
        if (tight) {
            return null;
        }
        var row = row(text, groups, first);
        var context = NumberContext.before(text, start, free);
        if (context == NumberContext.IN_A_WORD) {
            return null;
        }
        return row.size() == 1 && row.getFirst().length() < FEWEST_DIGITS
                ? null
                : new DigitRow(text, row, start, context);
    }

    /** The first group and those that may belong to the same number. */
    private static List<Span> row(String text, List<Span> groups, int first) {
        var row = new ArrayList<Span>();
        row.add(groups.get(first));
        int digits = groups.get(first).length();
        boolean abroad = isAbroad(text, groups.get(first));
        boolean wide = false;
        for (int i = first + 1; i < groups.size() && digits < MOST_DIGITS; i++) {
            var gap = PhoneScan.gap(text, groups.get(i - 1).end(), groups.get(i).start());
            if (gap == null || gap == Gap.WIDE && (wide || i - first > (abroad ? 3 : 1))) {
                break;
            }
            wide |= gap == Gap.WIDE;
            row.add(groups.get(i));
            digits += groups.get(i).length();
        }
        return row;
    }

    private static boolean isAbroad(String text, Span group) {
        return text.startsWith("00", group.start()) || group.start() > 0 && text.charAt(group.start() - 1) == '+';
    }

    private List<Reach> reach() {
        var result = new ArrayList<Reach>();
        var digits = new StringBuilder();
        var shape = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            if (!isTrunkZero(i)) {
                digits.append(text, group.start(), group.end());
                shape.append(shape.isEmpty() ? "" : "-").append(group.length());
            }
            result.add(new Reach(digits.toString(), shape.toString(), isEnd(i)));
        }
        return result;
    }

    /** {@code +44 (0)20 ...}: dialled from inside the country alone. */
    private boolean isTrunkZero(int i) {
        var group = groups.get(i);
        return i > 0
                && group.length() == 1
                && text.charAt(group.start()) == '0'
                && text.charAt(group.start() - 1) == '('
                && text.startsWith(")", group.end());
    }

    private boolean isEnd(int i) {
        int end = groups.get(i).end();
        boolean digitFollows = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        return !(digitFollows && (text.charAt(end) == '-' || text.charAt(end) == '.'));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    int size() {
        return groups.size();
    }

    int start() {
        return start;
    }

    int end(int taken) {
        return groups.get(taken - 1).end();
    }

    boolean hasPlus() {
        return plus;
    }

    NumberContext context() {
        return context;
    }

    /** All digits of the first groups. */
    String digits(int taken) {
        return reaches.get(taken - 1).digits();
    }

    /** The digits of one group. */
    String group(int i) {
        return text.substring(groups.get(i).start(), groups.get(i).end());
    }

    /** Whether these first groups are joined to no further digits. */
    boolean mayEnd(int taken) {
        return reaches.get(taken - 1).isEnd();
    }

    /** Whether a letter, a unit or a currency follows, so that the digits count something. */
    boolean countsSomething(int taken) {
        int at = end(taken);
        if (at < text.length() && (Character.isLetter(text.charAt(at)) || "%°_".indexOf(text.charAt(at)) >= 0)) {
            return true;
        }
        return NumberContext.isCurrencyAt(text, text.startsWith(" ", at) ? at + 1 : at);
    }

    boolean hasZeroAfterCode() {
        int code = group(0).equals("00") || group(0).equals("011") ? 1 : 0;
        return size() > code + 1
                && group(code + 1).length() > 1
                && group(code + 1).charAt(0) == '0';
    }

    /** Such as {@code 3-4-4}. */
    String shape(int taken) {
        return reaches.get(taken - 1).shape();
    }

    /** {@code TQ 03750 07610}: two halves of the same length behind a square's letters. */
    boolean isGridReference(int taken) {
        return taken == 2 && group(0).length() == group(1).length() && NumberContext.isGridSquare(text, start);
    }

    /** {@code (020) ...}. */
    boolean isParenthesised() {
        return start > 0
                && text.charAt(start - 1) == '('
                && text.startsWith(")", groups.getFirst().end());
    }

    /** {@code 51.475541}: a degree, a length. Not {@code 44.2079460958}: degrees have no nine decimals. */
    boolean isDecimal() {
        return groups.size() > 1
                && group(0).length() <= 3
                && group(1).length() >= 4
                && group(1).length() <= 8
                && mayEnd(2)
                && text.charAt(groups.getFirst().end()) == '.';
    }

    /** The most groups that a number may be and that pass the test; 0 if none do. */
    int longest(IntPredicate test) {
        for (int taken = size(); taken > 0; taken--) {
            if (mayEnd(taken) && test.test(taken)) {
                return taken;
            }
        }
        return 0;
    }

    /** {@code 999/101}: two short numbers rather than one. */
    boolean hasSlash(int taken) {
        return text.substring(start, end(taken)).indexOf('/') >= 0;
    }

    /** Whether each digit stands alone: {@code 0 2 0 7 9 ...}. */
    boolean isSpeltOut(int taken) {
        return digits(taken).length() == taken;
    }
}
