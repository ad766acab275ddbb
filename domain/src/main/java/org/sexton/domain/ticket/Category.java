package org.sexton.domain.ticket;

import org.sexton.domain.shared.Key;

/** What kind of problem a ticket is about, as the installation sorts them. */
public record Category(Key key, String label) {}
