package org.sexton.adapters.rest.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.AddWorkPhoto;
import org.sexton.application.port.in.DoWork;
import org.sexton.application.port.in.ViewWorkPhoto;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.service.AddWorkPhotoService;
import org.sexton.application.service.DoWorkService;
import org.sexton.application.service.PhotoAlbum;
import org.sexton.application.service.ViewWorkPhotoService;
import org.sexton.application.service.WorkDoor;

/** Where the work links of the {@link House} lead to. */
@Dependent
public final class WorkHouse {

    @Produces
    @Singleton
    WorkDoor workDoor(InMemoryInstallation in, TicketStore tickets, InstantSource clock) {
        return new WorkDoor(in.work, tickets, in.queries, in.workLinks, in.photos, clock);
    }

    @Produces
    @Singleton
    DoWork doWork(InMemoryInstallation in, WorkDoor door, TicketStore tickets, InstantSource clock) {
        return new DoWorkService(door, tickets, in.catalogue, in.ids, clock);
    }

    @Produces
    @Singleton
    AddWorkPhoto addWorkPhoto(
            InMemoryInstallation in, WorkDoor door, TicketStore tickets, PhotoAlbum uploads, InstantSource clock) {
        return new AddWorkPhotoService(door, tickets, in.photos, uploads, in.ids, clock);
    }

    @Produces
    @Singleton
    ViewWorkPhoto viewWorkPhoto(InMemoryInstallation in, WorkDoor door) {
        return new ViewWorkPhotoService(door, in.photos);
    }
}
