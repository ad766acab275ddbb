package org.sexton.adapters.memory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.PublicTickets;
import org.sexton.application.query.PublicFigures;
import org.sexton.application.query.PublicFilter;
import org.sexton.application.query.PublicPage;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.PublicReport;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.photo.PhotoSize;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** What the privacy rules leave of the tickets. */
public final class InMemoryPublicTickets implements PublicTickets {

    private final InMemoryTickets tickets;
    private final InMemoryPhotos photos;
    private final InMemoryCatalogue catalogue;
    private final InMemoryOrganisation organisation;

    public InMemoryPublicTickets(
            InMemoryTickets tickets,
            InMemoryPhotos photos,
            InMemoryCatalogue catalogue,
            InMemoryOrganisation organisation) {
        this.tickets = tickets;
        this.photos = photos;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    private Publicity publicity() {
        return organisation.get().publicity();
    }

    @Override
    public Optional<PublicReport> find(TicketReference reference) {
        return tickets.state(reference)
                .flatMap(state -> PrivacyRules.publicView(state, publicity()).map(ticket -> report(ticket, state)));
    }

    private PublicReport report(PublicTicket ticket, TicketSnapshot state) {
        return new PublicReport(
                ticket,
                tickets.comments(state.reference()).stream()
                        .flatMap(comment -> PrivacyRules.publicView(comment).stream())
                        .toList(),
                photos.of(state.id()).photos().stream()
                        .flatMap(photo -> PrivacyRules.publicView(photo).stream())
                        .toList());
    }

    @Override
    public Optional<byte[]> picture(TicketReference reference, int rank, PhotoSize size) {
        return tickets.state(reference)
                .filter(state -> PrivacyRules.isPublic(state, publicity()))
                .flatMap(state -> photos.of(state.id()).photos().stream()
                        .filter(photo -> PrivacyRules.publicView(photo).isPresent())
                        .skip(rank - 1L)
                        .findFirst())
                .flatMap(photo -> photos.picture(photo.id(), size));
    }

    @Override
    public PublicPage page(PublicFilter filter, int limit, @Nullable PublicPosition after) {
        var shown = publicity();
        var all = tickets.states()
                .flatMap(ticket -> PrivacyRules.publicView(ticket, shown).stream())
                .filter(matching(filter));
        var page = LatestFirst.page(all, PublicPosition::of, limit, after);
        return new PublicPage(page.items(), page.next(), page.total());
    }

    @Override
    public PublicFigures figures(LocalDate from, LocalDate until, ZoneId zone) {
        var shown = publicity();
        var lives = tickets.states()
                .flatMap(ticket -> PrivacyRules.publicView(ticket, shown).stream())
                .map(ticket -> new Counting.Life(ticket.createdAt(), ticket.resolvedAt()))
                .toList();
        var begin = from.atStartOfDay(zone).toInstant();
        var end = until.atStartOfDay(zone).toInstant();
        return new PublicFigures(
                lives.stream().filter(life -> life.resolvedAt() == null).count(),
                Counting.flow(lives, from, until, zone),
                Counting.span(lives.stream()
                        .flatMap(life -> Optional.ofNullable(life.resolvedAt()).stream()
                                .filter(at -> !at.isBefore(begin) && at.isBefore(end))
                                .map(life::took))
                        .toList()));
    }

    private Predicate<PublicTicket> matching(PublicFilter filter) {
        var words = SearchWords.query(filter.text());
        var places = catalogue.withInside(filter.places());
        return ticket -> words.finds(ticket)
                && TicketMatcher.isAmong(filter.phases(), ticket.status().phase())
                && isCategorisedAsAsked(filter, ticket)
                && TicketMatcher.isAmong(places, key(ticket.location()))
                && TicketMatcher.isAmong(filter.references(), ticket.reference())
                && (filter.createdFrom() == null || !ticket.createdAt().isBefore(filter.createdFrom()))
                && (filter.createdUntil() == null || !ticket.createdAt().isAfter(filter.createdUntil()));
    }

    private static boolean isCategorisedAsAsked(PublicFilter filter, PublicTicket ticket) {
        if (filter.uncategorised()) {
            return ticket.category() == null || filter.categories().contains(key(ticket.category()));
        }
        return TicketMatcher.isAmong(filter.categories(), key(ticket.category()));
    }

    private static @Nullable Key key(@Nullable Category category) {
        return category == null ? null : category.key();
    }

    private static @Nullable Key key(@Nullable Location location) {
        return location instanceof Location(Place(var key, var _, var _), var _, var _) ? key : null;
    }
}
