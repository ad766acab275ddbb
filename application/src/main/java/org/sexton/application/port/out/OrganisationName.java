package org.sexton.application.port.out;

/** What pages and mails call the organisation. */
@FunctionalInterface
public interface OrganisationName {

    /** As it is today: what an admin called it, or what the configuration says. */
    String get();
}
