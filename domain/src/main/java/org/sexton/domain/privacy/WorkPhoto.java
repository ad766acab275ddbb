package org.sexton.domain.privacy;

import org.sexton.domain.ticket.PhotoId;

/**
 * A photo as whoever is to do the work may see it by their work link. Made by {@link PrivacyRules} alone.
 *
 * @param id for asking for the picture; it is shown to nobody
 * @param width of the full size, in pixels
 */
public record WorkPhoto(PhotoId id, int width, int height) {}
