package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/** Whoever is to do the work shows staff how it stands: nobody else sees the photo until they approve it. */
public interface AddWorkPhoto {

    /**
     * Gives the ticket an uploaded photo. Refuses a secret that leads nowhere as {@link DoWork} does, and bad input, one photo
     * more than a ticket may have among it.
     *
     * @param photo by which it waits; null where that was left out
     */
    Outcome<DoWork.Work> handle(Token secret, @Nullable Token photo);
}
