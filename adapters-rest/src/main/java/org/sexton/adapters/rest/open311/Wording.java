package org.sexton.adapters.rest.open311;

import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.redaction.Redaction;
import org.sexton.domain.ticket.TicketRules;

/**
 * GeoReport knows one text where a ticket has two. A first line becomes the title; read again, title and description are
 * one text.
 */
record Wording(String title, String description) {

    /** What lists have room for. */
    private static final int LINE = 120;

    /** The specification's own limit. */
    private static final int TEXT = 4_000;

    private static final String ELLIPSIS = "\u2026";

    /** @param otherwise the title where there is no text at all */
    static Wording of(String text, String otherwise) {
        var told = TicketRules.DESCRIPTION.clean(text);
        if (told.isEmpty()) {
            return new Wording(otherwise, "");
        }
        var end = told.indexOf('\n');
        var first = (end < 0 ? told : told.substring(0, end)).strip();
        if (first.length() <= LINE) {
            return new Wording(first, end < 0 ? "" : told.substring(end).strip());
        }
        // masked before it is cut: half a telephone number is recognised by nobody
        return new Wording(cut(Redaction.mask(first), LINE), told);
    }

    static String retold(PublicTicket ticket) {
        var title = ticket.title();
        var text = ticket.description();
        if (text.isEmpty()) {
            return cut(title, TEXT);
        }
        var beginning = title.endsWith(ELLIPSIS) ? title.substring(0, title.length() - ELLIPSIS.length()) : title;
        return cut(text.startsWith(beginning) ? text : title + "\n\n" + text, TEXT);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var end = length - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }
}
