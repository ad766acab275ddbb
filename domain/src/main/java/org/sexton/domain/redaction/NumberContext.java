package org.sexton.domain.redaction;

import java.util.Set;

/** What the words before a number say about it. */
enum NumberContext {
    /** Nothing: the number's own look decides. */
    UNKNOWN,
    /** "tel.", "call me on", "my number is": what follows is a telephone number, whatever it looks like. */
    TELEPHONE,
    /** "order no", "serial", "room", a currency, a square of the British grid: what follows is something else. */
    SOMETHING_ELSE,
    /** The digits are the end of a word such as {@code SN0123456}: no number begins here. */
    IN_A_WORD;

    private static final Set<String> TELEPHONES = Set.of(
            "tel",
            "tele",
            "telephone",
            "phone",
            "phones",
            "mob",
            "mobile",
            "mobiles",
            "cell",
            "cellphone",
            "landline",
            "call",
            "calls",
            "calling",
            "ring",
            "dial",
            "text",
            "txt",
            "sms",
            "whatsapp",
            "fax",
            "contact",
            "reach",
            "telefon",
            "telefonnummer",
            "rufnummer",
            "handy",
            "handynummer",
            "anrufen",
            "telefono",
            "teléfono",
            "telefonico",
            "cellulare",
            "móvil",
            "movil",
            "llamar",
            "téléphone",
            "tél",
            "portable",
            "appeler",
            "komórka",
            "komorka",
            "kom",
            "dzwonić",
            "fon");

    /** Too short to mean it without a colon: "T: 7946 0958". */
    private static final Set<String> LETTERS = Set.of("t", "m", "p", "f", "c", "ph", "wa");

    private static final Set<String> OTHERS = Set.of(
            "model",
            "serial",
            "order",
            "orders",
            "ref",
            "reference",
            "ticket",
            "invoice",
            "part",
            "asset",
            "barcode",
            "isbn",
            "ean",
            "grid",
            "meter",
            "reading",
            "version",
            "room",
            "rooms",
            "job",
            "id",
            "account",
            "seriennummer",
            "rechnung",
            "bestellung",
            "zimmer",
            "raum");

    private static final Set<String> FILLERS = Set.of(
            "me", "us", "him", "her", "them", "on", "is", "no", "nr", "num", "number", "numbers", "numer", "nummer",
            "numéro", "número", "numero", "home", "work", "office", "mobile", "uk", "unter", "au", "al", "pod", "to",
            "or", "and", "the", "our", "my");

    private static final Set<String> OWNERS =
            Set.of("my", "our", "your", "his", "her", "their", "contact", "meine", "mon");

    private static final Set<String> GRID = Set.of(
            "hp", "ht", "hu", "hw", "hx", "hy", "hz", "na", "nb", "nc", "nd", "nf", "ng", "nh", "nj", "nk", "nl", "nm",
            "nn", "nr", "ns", "nt", "nu", "nw", "nx", "ny", "nz", "ov", "sc", "sd", "se", "sh", "sj", "sk", "sm", "sn",
            "sp", "sr", "ss", "st", "su", "sv", "sw", "sx", "sy", "sz", "ta", "tf", "tg", "tl", "tm", "tq", "tr", "tv");

    private static final int WORDS = 5;
    private static final int WORD_LENGTH = 20;

    /** Looks a few words back from where a number begins, not into what was found already. */
    static NumberContext before(String text, int start, int free) {
        if (start > free && isCurrencyBefore(text, start)) {
            return SOMETHING_ELSE;
        }
        int at = start;
        boolean numbered = false;
        for (int words = 0; words < WORDS; words++) {
            int wordEnd = separators(text, at, free);
            if (wordEnd > free && text.charAt(wordEnd - 1) == Folded.TELEPHONE) {
                return TELEPHONE;
            }
            int wordStart = word(text, wordEnd, free);
            var word = text.substring(wordStart, wordEnd);
            if (words == 0 && text.charAt(start) != '+' && isInWord(text, word, wordEnd, start)) {
                return IN_A_WORD;
            }
            var said = classified(text, word, wordEnd, numbered);
            if (said != UNKNOWN) {
                return said;
            }
            if (!FILLERS.contains(word)) {
                return UNKNOWN;
            }
            numbered |= word.startsWith("num") || word.equals("nummer");
            at = wordStart;
        }
        return UNKNOWN;
    }

    private static NumberContext classified(String text, String word, int wordEnd, boolean numbered) {
        if (TELEPHONES.contains(word)
                || numbered && OWNERS.contains(word)
                || LETTERS.contains(word) && text.startsWith(":", wordEnd)) {
            return TELEPHONE;
        }
        return OTHERS.contains(word) ? SOMETHING_ELSE : UNKNOWN;
    }

    /** {@code SN0123456} is an article's number, {@code AB-0123456} a part's; but {@code tel0207...} misses a blank. */
    private static boolean isInWord(String text, String word, int wordEnd, int start) {
        boolean glued = wordEnd == start || wordEnd == start - 1 && text.charAt(wordEnd) == '-';
        boolean known = TELEPHONES.contains(word) || FILLERS.contains(word);
        return !word.isEmpty() && glued && !known || start > 0 && text.charAt(start - 1) == '_';
    }

    /** Whether the word before is a square of the British national grid. */
    static boolean isGridSquare(String text, int start) {
        int wordEnd = separators(text, start, 0);
        return GRID.contains(text.substring(word(text, wordEnd, 0), wordEnd));
    }

    private static int separators(String text, int end, int free) {
        int at = end;
        while (at > free && end - at < 4 && " .:=-#(\"'".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static int word(String text, int end, int free) {
        int at = end;
        while (at > free && end - at < WORD_LENGTH && isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isCurrencyBefore(String text, int start) {
        int at = text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        return at >= 0 && Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL;
    }

    static boolean isCurrencyAt(String text, int at) {
        return at < text.length()
                && (Character.getType(text.charAt(at)) == Character.CURRENCY_SYMBOL
                        || text.startsWith("zł", at)
                        || text.startsWith("pln", at)
                        || text.startsWith("eur", at)
                        || text.startsWith("gbp", at)
                        || text.startsWith("usd", at));
    }
}
