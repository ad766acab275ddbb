package org.sexton.domain.ticket;

import java.util.List;
import java.util.Optional;

/**
 * The photos that a ticket has.
 *
 * @param photos in the order of their numbers
 * @param given how many numbers were given to photos, also to those that are gone: none is given twice
 */
public record Album(List<Photo> photos, int given) {

    public static final Album EMPTY = new Album(List.of(), 0);

    public Album {
        photos = List.copyOf(photos);
    }

    public Optional<Photo> find(int number) {
        return photos.stream().filter(photo -> photo.number() == number).findFirst();
    }
}
