package org.sexton.domain.redaction;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways of writing a telephone number that are known, asked in this order. A number that proves nothing by itself
 * (seven digits, say) is one only where the words before it say so: a house, an order, a meter have numbers too.
 *
 * <p>A rule judges the groups that are taken and what stands before them, never what comes later in the row: so a text
 * that has been masked holds nothing new to find.
 */
enum PhoneRule {

    /** {@code +44 (0)20 7946 0958}: the plus sign says it, whatever else; but {@code +51.475541} is a latitude. */
    INTERNATIONAL {
        @Override
        boolean fits(DigitRow row, int taken) {
            return row.hasPlus() && !row.isDecimal() && isInternational(row, taken, 0, 8);
        }
    },

    /** {@code 0044 20 7946 0958}, {@code 00 353 1 234 5678}, and {@code 011 44 ...} as dialled from North America. */
    INTERNATIONAL_PREFIX {
        @Override
        boolean fits(DigitRow row, int taken) {
            int prefix = row.group(0).startsWith("00") ? 2 : row.group(0).equals("011") ? 3 : 0;
            return prefix > 0
                    && !row.hasPlus()
                    && row.context() != NumberContext.SOMETHING_ELSE
                    && isInternational(row, taken, prefix, 9)
                    && (row.digits(taken).charAt(prefix) != '1'
                            || row.digits(taken).length() == prefix + 11);
        }
    },

    /**
     * {@code 020 7946 0958}, {@code 01 23 45 67 89}, {@code 087 123 4567}: the trunk zero and a country's usual groups.
     * Asked before {@link #TRUNK}, so that "020 7946 0958 5 times" ends where the number does.
     */
    TRUNK_IN_USUAL_GROUPS {
        private static final Set<String> SHAPES = Set.of(
                // United Kingdom
                "11",
                "5-6",
                "4-7",
                "3-8",
                "3-4-4",
                "4-3-4",
                "5-3-3",
                "5-5",
                "4-6",
                "4-3-3",
                // Ireland, Italy, Australia
                "2-3-4",
                "2-7",
                "3-3-4",
                "3-7",
                "2-4-4",
                "2-8",
                // France, Belgium, the Netherlands
                "2-2-2-2-2");

        @Override
        boolean fits(DigitRow row, int taken) {
            return hasTrunkZero(row, taken) && SHAPES.contains(row.shape(taken));
        }
    },

    /** {@code 0171/1234567}, {@code 030 123 45-67}, {@code 06221 1234}: a trunk zero and 9 to 13 digits in any groups. */
    TRUNK {
        @Override
        boolean fits(DigitRow row, int taken) {
            return hasTrunkZero(row, taken)
                    && hasDigits(row, taken, 9, 13)
                    && (row.group(0).length() > 1 || row.isParenthesised() || row.isSpeltOut(taken));
        }
    },

    /** {@code (202) 555-0143}, {@code 1-202-555-0143}, {@code 2025550143}: area code and exchange begin with 2 to 9. */
    NORTH_AMERICA {
        private static final Set<String> SHAPES = Set.of("3-3-4", "10", "1-3-3-4", "11", "1-10");
        private static final Pattern NUMBER = Pattern.compile("1?[2-9]\\d\\d[2-9]\\d{6}");

        @Override
        boolean fits(DigitRow row, int taken) {
            return (SHAPES.contains(row.shape(taken))
                            || row.isParenthesised() && row.shape(taken).equals("3-7"))
                    && isOwnNumber(row, taken)
                    && NUMBER.matcher(row.digits(taken)).matches();
        }
    },

    /** {@code 612 345 678}, {@code 91 123 45 67}, {@code 601234567}: Spain and Poland have nine digits and no zero. */
    NINE_DIGITS {
        private static final Pattern ANY = Pattern.compile("[1-9]\\d{8}");
        private static final Pattern SPANISH = Pattern.compile("[6-9]\\d{8}");
        private static final Pattern MOBILE = Pattern.compile("[67]\\d{8}|" + POLISH_MOBILE);
        private static final Pattern SPANISH_OR_MOBILE = Pattern.compile("[6-9]\\d{8}|" + POLISH_MOBILE);

        @Override
        boolean fits(DigitRow row, int taken) {
            if (!isOwnNumber(row, taken)) {
                return false;
            }
            var digits = row.digits(taken);
            return switch (row.shape(taken)) {
                case "9" -> MOBILE.matcher(digits).matches();
                case "3-3-3" -> SPANISH_OR_MOBILE.matcher(digits).matches();
                case "3-2-2-2", "2-7" -> SPANISH.matcher(digits).matches();
                case "2-3-2-2" -> ANY.matcher(digits).matches();
                default -> false;
            };
        }
    },

    /** {@code 347 123 4567}: an Italian mobile begins with 3 and has ten digits. */
    ITALIAN_MOBILE {
        private static final Set<String> SHAPES = Set.of("10", "3-7", "3-3-4", "3-3-2-2", "3-2-2-3", "3-4-3");
        private static final Pattern NUMBER = Pattern.compile("3[1-9]\\d{8}");

        @Override
        boolean fits(DigitRow row, int taken) {
            return SHAPES.contains(row.shape(taken))
                    && isOwnNumber(row, taken)
                    && NUMBER.matcher(row.digits(taken)).matches();
        }
    },

    /** {@code 447700900123}: a country's mobile numbers with its code but no plus, as messengers' links have them. */
    COUNTRY_CODE_ALONE {
        private static final Pattern NUMBER = Pattern.compile("44[1237]\\d{9}|3538\\d{8}|491[567]\\d{8,9}|33[67]\\d{8}"
                + "|34[67]\\d{8}|48" + POLISH_MOBILE + "|393\\d{9}");

        @Override
        boolean fits(DigitRow row, int taken) {
            return isOwnNumber(row, taken) && NUMBER.matcher(row.digits(taken)).matches();
        }
    },

    /** {@code tel. 123 456}, {@code call me on 555-1234}: six digits or more where the words before say so. */
    SAID_TO_BE_ONE {
        @Override
        boolean fits(DigitRow row, int taken) {
            return row.context() == NumberContext.TELEPHONE
                    && !row.isDecimal()
                    && hasDigits(row, taken, row.hasSlash(taken) ? 7 : 6, 15);
        }
    };

    private static final String POLISH_MOBILE = "(?:45|50|51|53|57|60|66|69|72|73|78|79|88)\\d{7}";

    /** Numbers of these countries end after so many digits, their code counted; others after 15, as E.164 has it. */
    private static final Map<String, Integer> WHOLE = Map.ofEntries(
            Map.entry("1", 11),
            Map.entry("7", 11),
            Map.entry("31", 11),
            Map.entry("32", 11),
            Map.entry("33", 11),
            Map.entry("34", 11),
            Map.entry("41", 11),
            Map.entry("44", 12),
            Map.entry("45", 10),
            Map.entry("47", 10),
            Map.entry("48", 11),
            Map.entry("351", 12),
            Map.entry("353", 12),
            Map.entry("61", 11));

    private static final int E164 = 15;

    /** Whether the row's first groups are a telephone number by this rule. */
    abstract boolean fits(DigitRow row, int taken);

    /** How many of the row's first groups are a number by the first rule that fits; 0 for none. */
    static int taken(DigitRow row) {
        for (var rule : values()) {
            int taken = row.longest(groups -> rule.fits(row, groups));
            if (taken > 0) {
                return taken;
            }
        }
        return 0;
    }

    private static boolean isInternational(DigitRow row, int taken, int prefix, int least) {
        var digits = row.digits(taken);
        if (digits.length() < prefix + least || digits.length() > prefix + E164 || digits.charAt(prefix) == '0') {
            return false;
        }
        int whole = prefix + whole(row, digits.substring(prefix));
        // longer than it should be: better than leaving it, but not if a shorter one is right
        return digits.length() <= whole
                || row.longest(fewer -> fewer < taken && hasDigits(row, fewer, prefix + least, whole)) == 0;
    }

    private static int whole(DigitRow row, String digits) {
        for (int length = 1; length <= 3; length++) {
            var whole = WHOLE.get(digits.substring(0, length));
            if (whole != null) {
                // +44 020 7946 0958: the trunk zero does not belong there, but people write it
                return row.hasZeroAfterCode() ? whole + 1 : whole;
            }
        }
        return E164;
    }

    private static boolean hasDigits(DigitRow row, int taken, int least, int most) {
        int length = row.digits(taken).length();
        return length >= least && length <= most;
    }

    private static boolean hasTrunkZero(DigitRow row, int taken) {
        var digits = row.digits(taken);
        return !row.hasPlus()
                && row.context() != NumberContext.SOMETHING_ELSE
                && digits.length() > 1
                && digits.charAt(0) == '0'
                && digits.charAt(1) != '0'
                && !row.isGridReference(taken);
    }

    /** Whether these groups may be a number that neither a plus nor a zero marks: they count or name nothing else. */
    private static boolean isOwnNumber(DigitRow row, int taken) {
        return !row.hasPlus() && row.context() != NumberContext.SOMETHING_ELSE && !row.countsSomething(taken);
    }
}
