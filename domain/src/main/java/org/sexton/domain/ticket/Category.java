package org.sexton.domain.ticket;

import org.sexton.domain.shared.Key;
import org.sexton.domain.shared.TextRule;

/** What kind of problem a ticket is about, as the installation sorts them. */
public record Category(Key key, String label) {

    public static final TextRule LABEL = new TextRule(100, false, false);
}
