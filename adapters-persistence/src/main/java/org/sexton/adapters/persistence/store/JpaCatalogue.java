package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.CategoryRow;
import org.sexton.adapters.persistence.row.LocationRow;
import org.sexton.adapters.persistence.row.StatusRow;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.query.CatalogueOrder;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Category;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;
import org.sexton.domain.ticket.Status;

/** Asks the database each time: an admin's change is seen at once, on every replica. */
@ApplicationScoped
public class JpaCatalogue implements Catalogue {

    private final DataSource database;
    private final Rows rows;
    private final JtaUnitOfWork work;

    JpaCatalogue(DataSource database, Rows rows, JtaUnitOfWork work) {
        this.database = database;
        this.rows = rows;
        this.work = work;
    }

    @Override
    public List<Status> statuses() {
        return all("from StatusRow order by position", StatusRow.class)
                .map(row -> new Status(
                        new Key(row.key),
                        row.label,
                        Phase.valueOf(row.phase.toUpperCase(Locale.ROOT)),
                        row.position,
                        row.colour,
                        row.initial))
                .toList();
    }

    @Override
    public List<Category> categories() {
        return CatalogueOrder.categories(all("from CategoryRow", CategoryRow.class)
                .map(row -> new Category(new Key(row.key), row.label))
                .toList());
    }

    @Override
    public List<Place> places() {
        return CatalogueOrder.places(all("from LocationRow", LocationRow.class)
                .map(row ->
                        new Place(new Key(row.key), row.label, row.parentKey == null ? null : new Key(row.parentKey)))
                .toList());
    }

    private <R> Stream<R> all(String query, Class<R> row) {
        return rows.read(session -> session.createSelectionQuery(query, row).list()).stream();
    }

    @Override
    public void addCategories(Collection<Category> categories) {
        work.require();
        var keys = categories.stream().map(Category::key).toList();
        var labels = categories.stream().map(Category::label).toList();
        Sql.of("INSERT INTO category (key, label) SELECT * FROM unnest(?, ?) ON CONFLICT DO NOTHING", keys, labels)
                .execute(database);
    }

    /** One by one: a place may lie in the one before it. */
    @Override
    public void addPlaces(Collection<Place> places) {
        work.require();
        for (var place : places) {
            var parent = place.parent() == null ? null : place.parent().value();
            Sql.of("INSERT INTO location (key, label, parent_key)")
                    .add("VALUES (?, ?, ?) ON CONFLICT DO NOTHING", place.key().value(), place.label(), parent)
                    .execute(database);
        }
    }
}
