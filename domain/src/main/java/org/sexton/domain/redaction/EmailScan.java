package org.sexton.domain.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses in folded text: something that means "at", a mailbox before it, a domain after it. How much
 * the domain must prove depends on how plainly "at" was said:
 *
 * <ul>
 *   <li>{@code name@example.org}, {@code name (at) example (dot) org}: any domain with a dot;
 *   <li>{@code name @ example.org}: a domain that ends in a known top level and begins with a letter somewhere, since
 *       people write "6 lamps @ 4.50";
 *   <li>{@code name at example dot org}: the same, and the dot spelled out, or a provider of mailboxes, or a mailbox
 *       with a dot or underscore in it, since people write "report it at lewisham.gov.uk".
 * </ul>
 *
 * Every look to the left or right has a limit, so the time grows with the text and no faster.
 */
final class EmailScan {

    private static final String AT_WORDS = "at|ät|arroba|chiocciola|arobase|małpa|malpa";
    private static final String DOT_WORDS = "dot|punkt|punto|point|kropka";

    /** It begins with one of few characters, looked at first: most of a text is none of them. */
    private static final Pattern AT = Pattern.compile("(?=[ @&%\\[({<])(?:(?<before> {0,2})(?:"
            + "(?<sign>@|&#64;|&#x40;|&commat;|%40)"
            + "|(?<bracket>[\\[({<] ?(?:" + AT_WORDS + "|@) ?[\\])}>])"
            + "|(?<tight>[\\[({<]a[\\])}>])"
            + ")(?<after> {0,2})"
            + "| (?<word>" + AT_WORDS + ") )");

    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]{1,63}+");

    private static final Pattern DOT = Pattern.compile(
            "(?<plain>\\.)| ?[\\[({<] ?(?:" + DOT_WORDS + "|\\.) ?[\\])}>] ?| (?:" + DOT_WORDS + "|\\.) ");

    private static final Pattern TOP_LEVEL =
            Pattern.compile("xn--[a-z0-9-]{2,59}|[\\p{L}\\p{M}]{2,63}(?=[\\p{N}_-]|$)");

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("\\[[0-9a-f.:]{3,45}]");

    /** What joins the words of a mailbox that is read aloud: "jane dot doe (at) ...". */
    private static final List<String> JOINTS = List.of(
            " dot ",
            " (dot) ",
            "(dot)",
            " [dot] ",
            "[dot]",
            " punkt ",
            "(punkt)",
            " punto ",
            " kropka ",
            " underscore ",
            " hyphen ",
            " dash ");

    private static final Set<String> KNOWN = known();

    private static final Set<String> PROVIDERS = Set.of(
            "gmail",
            "googlemail",
            "hotmail",
            "outlook",
            "live",
            "msn",
            "yahoo",
            "ymail",
            "icloud",
            "aol",
            "gmx",
            "web",
            "proton",
            "protonmail",
            "btinternet",
            "sky",
            "virginmedia",
            "talktalk",
            "orange",
            "laposte",
            "libero",
            "onet",
            "wp",
            "interia",
            "eircom");

    private static final int MAILBOX = 64;
    private static final int LABELS = 10;

    private final String text;

    private EmailScan(String text) {
        this.text = text;
    }

    /** The addresses' places, in order, none overlapping. */
    static List<Span> of(String folded) {
        return new EmailScan(folded).spans();
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        var at = AT.matcher(text);
        int free = 0;
        for (int from = 0; from < text.length() && at.find(from); ) {
            int start = mailboxStart(at, free);
            int end = start < 0 ? -1 : domainEnd(at, start);
            if (end < 0) {
                // a blank after the sign may belong to the next one
                from = Math.max(at.start() + 1, at.end() - 1);
            } else {
                spans.add(new Span(start, end));
                free = end;
                from = end;
            }
        }
        return spans;
    }

    private int mailboxStart(Matcher at, int free) {
        int start = mailbox(at.start(), free);
        if (start < 0) {
            return at.start() > free && text.charAt(at.start() - 1) == '"' ? quoted(at.start() - 1, free) : -1;
        }
        return isPlain(at) ? start : joined(start, free);
    }

    /** A word that ends before {@code end}; -1 where there is none. Punctuation before it is none of its own. */
    private int mailbox(int end, int free) {
        int start = end;
        while (start > free && end - start < MAILBOX && isMailbox(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && !isWord(text.charAt(start))) {
            start++;
        }
        return start < end ? start : -1;
    }

    private int joined(int start, int free) {
        int first = start;
        for (int words = 0; words < LABELS; words++) {
            int before = -1;
            for (var joint : JOINTS) {
                int end = first - joint.length();
                if (end > free && text.startsWith(joint, end)) {
                    before = Math.max(before, mailbox(end, free));
                }
            }
            if (before < 0) {
                return first;
            }
            first = before;
        }
        return first;
    }

    /** {@code "jane doe"@example.org}. */
    private int quoted(int closing, int free) {
        for (int i = closing - 1; i >= free && closing - i <= MAILBOX && text.charAt(i) != '\n'; i--) {
            if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private int domainEnd(Matcher at, int start) {
        if (at.group("sign") != null && !isSpaced(at)) {
            var literal = ADDRESS_LITERAL.matcher(text).region(at.end(), text.length());
            if (literal.lookingAt()) {
                return literal.end();
            }
        }
        if (at.group("tight") != null && isSpaced(at)) {
            return -1;
        }
        if (isPlain(at) || at.group("bracket") != null || at.group("tight") != null) {
            return new Domain(at.end(), _ -> true).end;
        }
        var domain = new Domain(at.end(), KNOWN::contains);
        var mailbox = text.substring(start, at.start());
        if (domain.end < 0 || !hasLetter(domain.first) || !hasLetter(mailbox)) {
            return -1;
        }
        boolean sure = at.group("word") == null
                || domain.spelled && !isEnglishPoint(at, domain.end)
                || PROVIDERS.contains(domain.first)
                || isMarked(mailbox);
        return sure ? domain.end : -1;
    }

    /** "down the river at the point by the bridge": point is a dot in French, and Belarus is no bridge. */
    private boolean isEnglishPoint(Matcher at, int end) {
        return at.group("word").equals("at") && text.substring(at.end(), end).contains(" point ");
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    private static boolean isPlain(Matcher at) {
        return at.group("sign") != null && !isSpaced(at);
    }

    private static boolean isSpaced(Matcher at) {
        return at.start("before") < at.end("before") || at.start("after") < at.end("after");
    }

    /** A mailbox that is no plain word, such as {@code jane.doe} or {@code jane_d}. */
    private static boolean isMarked(String mailbox) {
        for (int i = 1; i < mailbox.length() - 1; i++) {
            if ("._+".indexOf(mailbox.charAt(i)) >= 0
                    && isWord(mailbox.charAt(i - 1))
                    && isWord(mailbox.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMailbox(char c) {
        return isWord(c) || "!$%'*+-^_~.".indexOf(c) >= 0;
    }

    private static boolean isWord(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static Set<String> known() {
        var known = new TreeSet<>(Set.of(
                "uk", "eu", "su", "com", "org", "net", "info", "edu", "gov", "mil", "int", "biz", "name", "pro", "mobi",
                "cat", "church", "london", "wales", "scot", "berlin", "app", "dev", "online", "email", "site", "xyz"));
        for (var country : Locale.getISOCountries()) {
            known.add(country.toLowerCase(Locale.ROOT));
        }
        return known;
    }

    /** The longest domain that begins at a place: labels, dots between them, a top level last. */
    private final class Domain {

        private String first = "";
        private int end = -1;
        private boolean spelled;

        private Domain(int start, Predicate<String> isTopLevel) {
            var label = LABEL.matcher(text);
            var dot = DOT.matcher(text);
            int at = start;
            boolean plain = true;
            boolean anySpelled = false;
            for (int labels = 0;
                    labels < LABELS && label.region(at, text.length()).lookingAt();
                    labels++) {
                if (labels == 0) {
                    first = label.group();
                } else {
                    var top = TOP_LEVEL.matcher(label.group());
                    if (top.lookingAt() && isTopLevel.test(top.group()) && (plain || KNOWN.contains(top.group()))) {
                        end = label.start() + top.end();
                        spelled = anySpelled;
                    }
                }
                if (!dot.region(label.end(), text.length()).lookingAt()) {
                    return;
                }
                plain = dot.group("plain") != null;
                anySpelled |= !plain;
                at = dot.end();
            }
        }
    }
}
