package org.sexton.domain.privacy;

import org.sexton.domain.ticket.PhotoId;

/**
 * A photo as whoever reported the ticket may see it. Made by {@link PrivacyRules} alone.
 *
 * @param id for asking for the picture; it is shown to nobody
 * @param width of the full size, in pixels
 * @param approved whether staff approved it, and everyone sees it who sees the ticket
 */
public record ReporterPhoto(PhotoId id, int width, int height, boolean approved) {}
