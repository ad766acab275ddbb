package org.sexton.application.port.in;

import org.sexton.application.query.PublicFigures;
import org.sexton.domain.person.Actor;

/** Tells everyone how the reports that everyone may read come and go: of the last 52 weeks, each of them named. */
public interface ViewFigures {

    int WEEKS = 52;

    PublicFigures handle(Actor actor);
}
