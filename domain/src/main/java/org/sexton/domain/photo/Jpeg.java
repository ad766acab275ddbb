package org.sexton.domain.photo;

/** A picture that this house made itself: baseline JPEG in sRGB, with nothing in it but the picture. */
public final class Jpeg {

    private final byte[] bytes;
    private final int width;
    private final int height;

    /** @param bytes not to be changed any more: a copy would double what a photo needs */
    public Jpeg(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
