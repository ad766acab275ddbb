package org.sexton.domain.photo;

/** Each photo is kept twice: to look at, and to list. */
public enum PhotoSize {
    FULL,
    THUMB
}
