package org.sexton.application.port.in;

/** Clears away the photos whose report was never sent. */
public interface ForgetWaitingPhotos {

    void handle();
}
