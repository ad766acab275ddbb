package org.sexton.bootstrap.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.application.port.in.AddWorkPhoto;
import org.sexton.application.port.in.DoWork;
import org.sexton.application.port.in.ShareWork;
import org.sexton.application.port.in.ViewWorkPhoto;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.PortalPages;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.application.service.AddWorkPhotoService;
import org.sexton.application.service.DoWorkService;
import org.sexton.application.service.PhotoAlbum;
import org.sexton.application.service.ShareWorkService;
import org.sexton.application.service.ViewWorkPhotoService;
import org.sexton.application.service.WorkDoor;

/** What people without an account do by their work links. */
@Dependent
final class WorkWiring {

    @Produces
    @Singleton
    ShareWork shareWork(
            UnitOfWork work,
            TicketStore tickets,
            WorkLinks links,
            PortalPages pages,
            IdSource ids,
            InstantSource clock) {
        return new ShareWorkService(work, tickets, links, pages, ids, clock);
    }

    @Produces
    @Singleton
    DoWork doWork(WorkDoor door, TicketStore tickets, Catalogue catalogue, IdSource ids, InstantSource clock) {
        return new DoWorkService(door, tickets, catalogue, ids, clock);
    }

    @Produces
    @Singleton
    WorkDoor workDoor(
            UnitOfWork work,
            TicketStore tickets,
            TicketQueries queries,
            WorkLinks links,
            Photos photos,
            InstantSource clock) {
        return new WorkDoor(work, tickets, queries, links, photos, clock);
    }

    @Produces
    @Singleton
    AddWorkPhoto addWorkPhoto(
            WorkDoor door, TicketStore tickets, Photos photos, PhotoAlbum uploads, IdSource ids, InstantSource clock) {
        return new AddWorkPhotoService(door, tickets, photos, uploads, ids, clock);
    }

    @Produces
    @Singleton
    ViewWorkPhoto viewWorkPhoto(WorkDoor door, Photos photos) {
        return new ViewWorkPhotoService(door, photos);
    }
}
