package org.sexton.domain.privacy;

import java.time.Instant;
import org.sexton.domain.ticket.Comment;

/**
 * A comment as whoever reported the ticket may see it: the side that its author stood on, no name; the words unmasked,
 * because they are for the reporter. Made by {@link PrivacyRules} alone.
 */
public record ReporterComment(Instant at, Comment.Side author, String body) {}
