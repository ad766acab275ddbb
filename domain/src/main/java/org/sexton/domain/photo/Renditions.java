package org.sexton.domain.photo;

/** What is kept of an uploaded photo; the upload itself is not. */
public record Renditions(Jpeg full, Jpeg thumb) {

    public Jpeg of(PhotoSize size) {
        return switch (size) {
            case FULL -> full;
            case THUMB -> thumb;
        };
    }
}
