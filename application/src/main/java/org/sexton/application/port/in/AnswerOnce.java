package org.sexton.application.port.in;

import java.util.function.Supplier;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** Lets a caller repeat a request safely: it is carried out once, and answered alike each time. */
public interface AnswerOnce {

    /**
     * @param key the caller's own name for the request, at most 200 printable ASCII characters
     * @param request what is asked, in full: another request under the same key is refused with {@code KeyReused}
     * @param work carries it out and writes the answer; in one unit of work with the receipt. A refusal is not remembered:
     *     it may be put right and tried again
     */
    Outcome<String> handle(Actor actor, String key, String request, Supplier<Outcome<String>> work);
}
