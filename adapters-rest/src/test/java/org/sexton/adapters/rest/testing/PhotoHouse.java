package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.in.ListPhotos;
import org.sexton.application.port.in.UploadPhoto;
import org.sexton.application.port.in.ViewPhoto;
import org.sexton.application.port.in.ViewPublicPhoto;
import org.sexton.application.port.in.ViewTicket;
import org.sexton.application.port.in.ViewTrackedPhoto;
import org.sexton.application.port.out.PhotoProcessing;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.ChangePhotosService;
import org.sexton.application.service.ListPhotosService;
import org.sexton.application.service.PhotoAlbum;
import org.sexton.application.service.UploadPhotoService;
import org.sexton.application.service.ViewPhotoService;
import org.sexton.application.service.ViewPublicPhotoService;
import org.sexton.application.service.ViewTrackedPhotoService;
import org.sexton.domain.photo.Jpeg;
import org.sexton.domain.photo.PhotoRules;
import org.sexton.domain.photo.Renditions;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/** The photos of the {@link House}. Here, a picture is what begins with {@code PHOTO}. */
@Dependent
public final class PhotoHouse {

    private static final PhotoProcessing PROCESSING = file -> {
        var text = new String(file, StandardCharsets.US_ASCII);
        return text.startsWith("PHOTO")
                ? Outcome.ok(new Renditions(
                        new Jpeg(("full " + text).getBytes(StandardCharsets.US_ASCII), 2048, 1024),
                        new Jpeg(("thumb " + text).getBytes(StandardCharsets.US_ASCII), 480, 240)))
                : Outcome.refused(new Refusal.Invalid(PhotoRules.unknownKind()));
    };

    @Produces
    @Singleton
    UploadPhoto uploadPhoto(InMemoryInstallation in, InstantSource clock) {
        return new UploadPhotoService(in.work, in.photos, PROCESSING, in.ids, clock);
    }

    @Produces
    @Singleton
    PhotoAlbum uploads(InMemoryInstallation in, InstantSource clock) {
        return new PhotoAlbum(in.photos, clock);
    }

    @Produces
    @Singleton
    ChangePhotos changePhotos(InMemoryInstallation in, TicketStore tickets, PhotoAlbum uploads, InstantSource clock) {
        return new ChangePhotosService(in.work, tickets, in.photos, uploads, in.ids, clock);
    }

    @Produces
    @Singleton
    ListPhotos listPhotos(ViewTicket view, InMemoryInstallation in) {
        return new ListPhotosService(view, in.photos);
    }

    @Produces
    @Singleton
    ViewPhoto viewPhoto(ViewTicket view, InMemoryInstallation in) {
        return new ViewPhotoService(view, in.photos);
    }

    @Produces
    @Singleton
    ViewPublicPhoto viewPublicPhoto(InMemoryInstallation in) {
        return new ViewPublicPhotoService(in.publicTickets);
    }

    @Produces
    @Singleton
    ViewTrackedPhoto viewTrackedPhoto(InMemoryInstallation in) {
        return new ViewTrackedPhotoService(in.trackingLinks, in.queries, in.photos);
    }
}
