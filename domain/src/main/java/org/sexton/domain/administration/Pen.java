package org.sexton.domain.administration;

import java.time.Instant;
import org.sexton.domain.administration.AdminEvent.Head;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;

/**
 * What writes one entry of the log.
 *
 * @param head what the entry continues
 * @param salt fresh randomness, for this entry alone
 */
public record Pen(Head head, Actor by, Instant at, Salt salt) {}
