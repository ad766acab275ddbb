package org.sexton.application.service;

import org.sexton.application.port.in.ViewWorkPhoto;
import org.sexton.application.port.out.Photos;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ViewWorkPhotoService implements ViewWorkPhoto {

    private final WorkDoor door;
    private final Photos photos;

    public ViewWorkPhotoService(WorkDoor door, Photos photos) {
        this.door = door;
        this.photos = photos;
    }

    @Override
    public Outcome<byte[]> handle(Token secret, int rank, PhotoSize size) {
        return door.look(secret)
                .flatMap(work -> work.photos().stream().skip(rank - 1L).findFirst())
                .flatMap(photo -> photos.picture(photo.id(), size))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("photo")));
    }
}
