package org.sexton.application.port.in;

import java.net.URI;
import java.util.Optional;

/** An installation without an admin asks whoever runs it to become the first. */
public interface OfferSetup {

    /** A fresh link for the console, good for a day; empty where there is an admin, or the configuration names one. */
    Optional<URI> handle();
}
