package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.in.UploadPhoto;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.PhotoProcessing;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.ticket.PhotoId;

/** Pictures are made before the unit of work begins: it takes a second, and no connection should wait for it. */
public final class UploadPhotoService implements UploadPhoto {

    private final UnitOfWork work;
    private final Photos photos;
    private final PhotoProcessing processing;
    private final IdSource ids;
    private final InstantSource clock;

    public UploadPhotoService(
            UnitOfWork work, Photos photos, PhotoProcessing processing, IdSource ids, InstantSource clock) {
        this.work = work;
        this.photos = photos;
        this.processing = processing;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Uploaded> handle(Actor actor, byte[] file) {
        return processing.process(file).flatMap(pictures -> work.run(actor, () -> keep(pictures, actor)));
    }

    private Outcome<Uploaded> keep(Renditions pictures, Actor actor) {
        return actor.isStaff() || photos.waiting() < PhotoRules.MOST_WAITING
                ? Outcome.ok(keep(pictures))
                : Outcome.refused(
                        new Refusal.Conflict(
                                "Too many photos wait for their reports just now. Send the report without, or try again later."));
    }

    private Uploaded keep(Renditions pictures) {
        var token = new Token(ids.nextSecret());
        photos.add(new PhotoId(ids.nextId()), token.hash(), pictures, clock.instant());
        return new Uploaded(token, pictures.full().width(), pictures.full().height());
    }
}
