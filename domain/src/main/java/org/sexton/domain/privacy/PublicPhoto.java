package org.sexton.domain.privacy;

/**
 * A photo as everyone may see it: by its rank among those that they see, no number of its own. Made by
 * {@link PrivacyRules} alone.
 *
 * @param width of the full size, in pixels
 */
public record PublicPhoto(int width, int height) {}
