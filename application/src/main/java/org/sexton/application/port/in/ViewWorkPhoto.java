package org.sexton.application.port.in;

import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;

/** Whoever is to do the work looks at a photo of it by their work link. */
public interface ViewWorkPhoto {

    /**
     * The JPEG file. Refuses a secret that leads nowhere and a photo that is not there alike.
     *
     * @param rank from 1, in the order in which the work shows them
     */
    Outcome<byte[]> handle(Token secret, int rank, PhotoSize size);
}
