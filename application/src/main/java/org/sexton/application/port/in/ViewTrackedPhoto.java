package org.sexton.application.port.in;

import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;

/** A reporter looks at a photo of their report by its private link. */
public interface ViewTrackedPhoto {

    /**
     * The JPEG file. Refuses an unknown secret, a revoked one and a photo that is not there alike.
     *
     * @param rank from 1, in the order in which the report shows them
     */
    Outcome<byte[]> handle(Token secret, int rank, PhotoSize size);
}
