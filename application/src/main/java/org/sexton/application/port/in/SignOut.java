package org.sexton.application.port.in;

import org.sexton.domain.person.Token;

/** A browser's session ends, on the server. */
public interface SignOut {

    /** Nothing happens where there is no such session. */
    void handle(Token token);
}
