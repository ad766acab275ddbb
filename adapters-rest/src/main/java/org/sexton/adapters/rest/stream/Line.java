package org.sexton.adapters.rest.stream;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The way to one browser. */
interface Line {

    /** Done once all of it was handed to the network; failed where the line is dead. */
    CompletionStage<?> send(List<Message> messages);

    boolean isOpen();

    /** Ends the stream after what was sent. */
    void close();

    /** Ends the connection with all that nobody reads. */
    void cut();
}
