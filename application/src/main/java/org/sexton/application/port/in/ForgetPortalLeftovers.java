package org.sexton.application.port.in;

/** Clears away the addresses that nobody confirmed, and the receipts of requests that nobody repeats any more. */
public interface ForgetPortalLeftovers {

    void handle();
}
