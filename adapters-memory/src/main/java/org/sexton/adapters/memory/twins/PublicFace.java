package org.sexton.adapters.memory.twins;

import org.jspecify.annotations.Nullable;

/** An installation as a guest meets it. */
public interface PublicFace {

    /**
     * The whole answer to a GET as text: status, headers one a line, body; without what is declared to differ from answer
     * to answer, which is the date and the request's id.
     *
     * @param path with its query, both encoded
     * @param known the {@code If-None-Match}; null for none
     */
    String ask(String path, @Nullable String known);

    /** The whole answer to "I see this too", said of the ticket of this reference by somebody who leaves no address. */
    String seesToo(String reference);
}
