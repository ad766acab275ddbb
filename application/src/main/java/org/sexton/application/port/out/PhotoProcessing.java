package org.sexton.application.port.out;

import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;

/**
 * Makes of a file that a stranger sent the pictures that are kept: upright, of bounded size, in sRGB, and without
 * anything but the picture (no place, no time, no camera, no second file behind it). The kind is recognised by content;
 * what the sender calls it is not asked.
 */
public interface PhotoProcessing {

    /** Refused as {@code Invalid} where it is no picture that is known, too large, or damaged. */
    Outcome<Renditions> process(byte[] upload);
}
