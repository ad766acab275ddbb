package org.sexton.application.port.in;

import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/**
 * Takes a photo before the report that it belongs to is sent. Open to everyone: the caller limits how often.
 *
 * <p>A file that is no picture, too large or damaged is {@code Invalid}. Where very many wait for their reports,
 * whoever is not staff is refused with {@code Conflict}.
 */
public interface UploadPhoto {

    /**
     * @param token names the photo in the report that takes it, within a day; whoever has it may take it, once
     * @param width of the picture as it is kept, in pixels
     */
    record Uploaded(Token token, int width, int height) {}

    Outcome<Uploaded> handle(Actor actor, byte[] file);
}
