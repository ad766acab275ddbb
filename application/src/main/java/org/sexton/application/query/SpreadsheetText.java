package org.sexton.application.query;

/** Text as a spreadsheet may have it: text, whatever it begins with. */
public final class SpreadsheetText {

    /**
     * What begins a formula in one spreadsheet or another, or is passed over before one: OWASP's list (CSV injection), with the
     * full-width signs that some take for the others.
     */
    public static final String DANGEROUS_BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** Puts an apostrophe before what might be a formula; spreadsheets show what follows it. Others stay as they are. */
    public static String defused(String text) {
        return !text.isEmpty() && DANGEROUS_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
