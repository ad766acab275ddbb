package org.sexton.bootstrap.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.sexton.application.port.in.OfferSetup;
import org.sexton.bootstrap.Console;

/** Tells whoever started Sexton how to become its first admin; later, if the database is away just then. */
final class SetupOffer {
    private static final Logger LOG = Logger.getLogger(SetupOffer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OfferSetup offer;
    private final Console console;

    SetupOffer(OfferSetup offer, Console console) {
        this.offer = offer;
        this.console = console;
    }

    void make() {
        if (!isMade()) {
            Thread.ofVirtual().name("setup-offer").start(() -> {
                do {
                    LockSupport.parkNanos(PAUSE.toNanos());
                } while (!isMade());
            });
        }
    }

    private boolean isMade() {
        try {
            offer.handle()
                    .ifPresent(link -> console.say(
                            "It has no admin yet. Whoever opens this link within a day becomes the first: " + link));
            return true;
        } catch (RuntimeException e) {
            LOG.debug("nobody can be told yet whether there is an admin", e);
            return false;
        }
    }
}
