package org.sexton.domain.ticket;

/**
 * A photo that was uploaded and is no ticket's yet.
 *
 * @param width of the full size, in pixels
 */
public record WaitingPhoto(PhotoId id, int width, int height) {}
