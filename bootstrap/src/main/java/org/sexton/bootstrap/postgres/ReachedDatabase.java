package org.sexton.bootstrap.postgres;

import java.util.Optional;

/** A database that somebody else runs: served by URL, or the embedded one of an instance that is up already. */
record ReachedDatabase(String url, Credentials app, Credentials portal, String portalUrl, Optional<Credentials> owner)
        implements Database {
    @Override
    public void close() {
        // it was not started here
    }
}
