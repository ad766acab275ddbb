package org.sexton.application.service;

import org.sexton.application.port.in.ViewTrackedPhoto;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TrackingLinks;
import org.sexton.domain.person.Token;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.ReporterPhoto;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ViewTrackedPhotoService implements ViewTrackedPhoto {

    private final TrackingLinks links;
    private final TicketQueries tickets;
    private final Photos photos;

    public ViewTrackedPhotoService(TrackingLinks links, TicketQueries tickets, Photos photos) {
        this.links = links;
        this.tickets = tickets;
        this.photos = photos;
    }

    @Override
    public Outcome<byte[]> handle(Token secret, int rank, PhotoSize size) {
        return links.find(secret.hash())
                .flatMap(tickets::find)
                .flatMap(ticket -> photos.of(ticket.id()).photos().stream()
                        .flatMap(photo -> PrivacyRules.reporterView(photo).stream())
                        .skip(rank - 1L)
                        .findFirst())
                .map(ReporterPhoto::id)
                .flatMap(photo -> photos.picture(photo, size))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("photo")));
    }
}
