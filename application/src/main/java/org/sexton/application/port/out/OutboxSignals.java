package org.sexton.application.port.out;

/** Tells at every replica that something was queued at one of them. A signal may be late or lost, and may stand for many. */
public interface OutboxSignals {

    /** Calls this, briefly and on a thread of its own, after each signal, until it is closed. */
    Subscription onEnqueued(Runnable then);

    /** Ends the signals. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
