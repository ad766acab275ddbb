package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.ForgetWaitingPhotos;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.shared.Outcome;

public final class ForgetWaitingPhotosService implements ForgetWaitingPhotos {

    private final UnitOfWork work;
    private final Photos photos;
    private final InstantSource clock;

    public ForgetWaitingPhotosService(UnitOfWork work, Photos photos, InstantSource clock) {
        this.work = work;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public void handle() {
        work.run(
                Actor.SYSTEM,
                () -> Outcome.ok(photos.forgetWaiting(clock.instant().minus(PhotoRules.WAITS))));
    }
}
