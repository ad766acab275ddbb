package org.sexton.domain.privacy;

import java.time.Instant;
import org.sexton.domain.ticket.Comment;

/** A comment as everyone may see it: the side that its author stood on, no name. Made by {@link PrivacyRules} alone, masked. */
public record PublicComment(Instant at, Comment.Side author, String body) {}
