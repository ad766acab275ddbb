package org.sexton.application.port.in;

/** Sexton queues the daily mails, once for each person and day, however many replicas do it and however often. */
public interface SendDigests {

    /** Queues those of the last morning that are not queued yet. What came in since waits for the next. */
    void handle();
}
