package org.sexton.application.port.in;

import org.sexton.application.query.Insights;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** Shows the desk how its work goes. Whoever is not staff is refused. */
public interface ViewInsights {

    int DEFAULT_WEEKS = 26;
    int MOST_WEEKS = 104;

    /** @param weeks how many, the current one included: 1 to {@link #MOST_WEEKS}, or it is refused */
    Outcome<Insights> handle(Actor actor, int weeks);
}
