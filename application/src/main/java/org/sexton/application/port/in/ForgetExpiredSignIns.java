package org.sexton.application.port.in;

/** Clears away the sessions and links that nobody can use any more. */
public interface ForgetExpiredSignIns {

    void handle();
}
