package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.sexton.domain.administration.Author;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Place;

/** All of an empty installation in memory, its parts made for each other. */
public final class InMemoryInstallation {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    public final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    public final InMemoryAdminLog adminLog = new InMemoryAdminLog(work);
    public final InMemoryCatalogue catalogue = new InMemoryCatalogue(work, adminLog);
    public final InMemoryPeople people = new InMemoryPeople(work, adminLog);
    public final InMemoryPhotos photos = new InMemoryPhotos(work);
    public final InMemoryTickets tickets = new InMemoryTickets(work, catalogue, people, photos);
    public final InMemoryOrganisation organisation = new InMemoryOrganisation(work, adminLog, tickets);
    public final InMemoryTicketQueries queries = new InMemoryTicketQueries(tickets, catalogue);
    public final InMemoryCheckpoints checkpoints = new InMemoryCheckpoints(work, adminLog, tickets);
    public final InMemoryAuditChains auditChains = new InMemoryAuditChains(tickets, adminLog, checkpoints);
    public final InMemoryAuditQueries auditQueries = new InMemoryAuditQueries(tickets, adminLog);
    public final InMemoryTicketExport export = new InMemoryTicketExport(tickets, catalogue);
    public final InMemoryInsightQueries insights = new InMemoryInsightQueries(tickets);
    public final InMemoryPublicTickets publicTickets =
            new InMemoryPublicTickets(tickets, photos, catalogue, organisation);
    public final InMemorySimilarReports similarReports = new InMemorySimilarReports(tickets, catalogue, organisation);
    public final InMemoryTrackingLinks trackingLinks = new InMemoryTrackingLinks(work, tickets);
    public final InMemoryWorkLinks workLinks = new InMemoryWorkLinks(work);
    public final InMemoryPresence presence = new InMemoryPresence(work);
    public final InMemoryTicketFeed feed = new InMemoryTicketFeed(work, tickets, catalogue, organisation);
    public final InMemoryReceipts receipts = new InMemoryReceipts(work);
    public final InMemorySessions sessions = new InMemorySessions(work);
    public final InMemoryPeopleQueries peopleQueries = new InMemoryPeopleQueries(people, sessions, tickets);
    public final InMemorySignInLinks links = new InMemorySignInLinks(work);
    public final InMemoryFollowers followers = new InMemoryFollowers(work, tickets);
    public final SeededIds ids = new SeededIds(1);
    public final InMemoryDeliveries deliveries = new InMemoryDeliveries(work, ids);
    public final InMemoryMailWishes mailWishes = new InMemoryMailWishes(work);
    public final InMemoryDigestItems digestItems = new InMemoryDigestItems(work, ids);
    public final InMemoryDueReminders dueReminders = new InMemoryDueReminders(work, tickets);
    public final InMemoryImportRuns importRuns = new InMemoryImportRuns(work, tickets, followers);
    public final InMemoryPersonalData personalData = new InMemoryPersonalData(this);
    public final InMemoryDayKeys dayKeys = new InMemoryDayKeys(ids);

    /** Of their own, so that what is added takes no part in what tests draw. */
    private final SeededIds salts = new SeededIds(2);

    public void add(Person... persons) {
        store(() -> List.of(persons).forEach(people::save));
    }

    public void add(Collection<Category> categories, Collection<Place> places) {
        store(() -> {
            var author = new Author(Actor.SYSTEM, BEGIN, salts::nextSalt);
            catalogue.addCategories(categories, author, adminLog);
            catalogue.addPlaces(places, author, adminLog);
        });
    }

    private void store(Runnable what) {
        work.run(Actor.SYSTEM, () -> {
            what.run();
            return Outcome.ok(true);
        });
    }
}
