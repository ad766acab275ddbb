package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.privacy.ReporterComment;
import org.sexton.domain.shared.Outcome;

/** A reporter answers staff by the private link of their report. */
public interface AnswerReport {

    /** Refuses an unknown secret and a revoked one alike, with {@code NotFound}, and a text that is no comment. */
    Outcome<ReporterComment> handle(Actor actor, Token secret, @Nullable String body);
}
