package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.in.ForgetWaitingPhotos;
import org.sexton.application.port.in.ListPhotos;
import org.sexton.application.port.in.UploadPhoto;
import org.sexton.application.port.in.ViewPhoto;
import org.sexton.application.port.in.ViewPublicPhoto;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.in.ViewTrackedPhoto;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.PhotoProcessing;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.service.ChangePhotosService;
import org.sexton.application.service.ForgetWaitingPhotosService;
import org.sexton.application.service.ListPhotosService;
import org.sexton.application.service.PhotoAlbum;
import org.sexton.application.service.UploadPhotoService;
import org.sexton.application.service.ViewPhotoService;
import org.sexton.application.service.ViewPublicPhotoService;
import org.sexton.application.service.ViewTrackedPhotoService;
import org.sexton.bootstrap.photo.ImageIoPhotoProcessing;

/** What becomes of the photos that people send. */
@Dependent
final class PhotoWiring {

    @Produces
    @Singleton
    PhotoProcessing photoProcessing() {
        return new ImageIoPhotoProcessing();
    }

    @Produces
    @Singleton
    UploadPhoto uploadPhoto(
            UnitOfWork work, Photos photos, PhotoProcessing processing, IdSource ids, InstantSource clock) {
        return new UploadPhotoService(work, photos, processing, ids, clock);
    }

    @Produces
    @Singleton
    PhotoAlbum photoAlbum(Photos photos, InstantSource clock) {
        return new PhotoAlbum(photos, clock);
    }

    @Produces
    @Singleton
    ForgetWaitingPhotos forgetWaitingPhotos(UnitOfWork work, Photos photos, InstantSource clock) {
        return new ForgetWaitingPhotosService(work, photos, clock);
    }

    @Produces
    @Singleton
    ChangePhotos changePhotos(
            UnitOfWork work,
            TicketStore tickets,
            Photos photos,
            PhotoAlbum uploads,
            IdSource ids,
            InstantSource clock) {
        return new ChangePhotosService(work, tickets, photos, uploads, ids, clock);
    }

    @Produces
    @Singleton
    ListPhotos listPhotos(ViewTicket view, Photos photos) {
        return new ListPhotosService(view, photos);
    }

    @Produces
    @Singleton
    ViewPhoto viewPhoto(ViewTicket view, Photos photos) {
        return new ViewPhotoService(view, photos);
    }

    @Produces
    @Singleton
    ViewPublicPhoto viewPublicPhoto(PublicTickets tickets) {
        return new ViewPublicPhotoService(tickets);
    }

    @Produces
    @Singleton
    ViewTrackedPhoto viewTrackedPhoto(TrackingLinks links, TicketQueries tickets, Photos photos) {
        return new ViewTrackedPhotoService(links, tickets, photos);
    }
}
