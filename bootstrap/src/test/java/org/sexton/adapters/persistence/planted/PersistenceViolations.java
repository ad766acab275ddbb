package org.sexton.adapters.persistence.planted;

import jakarta.ws.rs.GET;

/** The far end of a forbidden arrow. */
public final class PersistenceViolations {

    public static final class EndpointAbroad {
        @GET
        public String anyone() {
            return "";
        }
    }
}
