package org.sexton.application.port.in;

/** The audit log's head leaves the house, once a week. */
public interface PublishAuditHead {

    /** Seals what all tickets' logs end with into the admin log, and mails its head to the admins; if that is due. */
    void handle();
}
