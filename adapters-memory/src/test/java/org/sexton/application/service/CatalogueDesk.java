package org.sexton.application.service;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.Given;
import org.sexton.application.port.in.ViewCatalogue;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;

/** What admins decide tickets to be sorted by, over the {@link Desk}; tests may interfere before each commit. */
final class CatalogueDesk {

    final Desk desk = new Desk();
    Consumer<Change> beforeCommit = _ -> {};
    private final InstantSource clock = () -> desk.now;
    private final AdminPen pen = new AdminPen(desk.world.adminLog, desk.world.ids, clock);
    private final TicketStore tickets = new Interrupted();
    private final TicketReplacement replacement =
            new TicketReplacement(desk.world.work, tickets, desk.world.queries, desk.world.ids, clock);

    final ViewCatalogue view = new ViewCatalogueService(desk.world.catalogue, desk.world.queries);
    final EditStatuses statuses =
            new EditStatusesService(desk.world.work, desk.world.catalogue, desk.world.queries, replacement, pen);
    final EditCategories categories =
            new EditCategoriesService(desk.world.work, desk.world.catalogue, desk.world.queries, replacement, pen);
    final EditPlaces places =
            new EditPlacesService(desk.world.work, desk.world.catalogue, tickets, desk.world.queries, replacement, pen);

    static <T> @Nullable Given<T> given(@Nullable T value) {
        return value == null ? null : new Given<>(value);
    }

    static EditStatuses.Input status(@Nullable String label, @Nullable String phase) {
        return new EditStatuses.Input(given(label), given(phase), null, null, null, List.of());
    }

    private final class Interrupted implements TicketStore {
        private final TicketStore store = desk.world.tickets;

        @Override
        public Optional<Ticket> find(TicketReference reference) {
            return store.find(reference);
        }

        @Override
        public Set<TicketReference> taken(Collection<TicketReference> references) {
            return store.taken(references);
        }

        @Override
        public Set<String> imported(String source, Collection<String> externalIds) {
            return store.imported(source, externalIds);
        }

        @Override
        public TicketSnapshot commit(Change change) {
            beforeCommit.accept(change);
            return store.commit(change);
        }

        @Override
        public void commitAll(List<Change> openings) {
            store.commitAll(new ArrayList<>(openings));
        }

        @Override
        public void refreshWords(Collection<Key> places) {
            store.refreshWords(places);
        }
    }
}
