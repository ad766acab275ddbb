package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.query.CatalogueOrder;
import org.sexton.domain.administration.CatalogueChange;
import org.sexton.domain.administration.CatalogueChange.Rows;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Status;

/** Asks the database each time: an admin's change is seen at once, on every replica. */
@ApplicationScoped
public class JdbcCatalogue implements Catalogue {

    private final DataSource database;
    private final JtaUnitOfWork work;
    private final JdbcAdminLog log;

    JdbcCatalogue(DataSource database, JtaUnitOfWork work, JdbcAdminLog log) {
        this.database = database;
        this.work = work;
        this.log = log;
    }

    @Override
    public List<Status> statuses() {
        return Sql.of("SELECT key, label, phase, position, colour, initial FROM status ORDER BY position")
                .list(
                        database,
                        row -> new Status(
                                new Key(row.getString(1)),
                                row.getString(2),
                                Phase.valueOf(upper(row.getString(3))),
                                row.getInt(4),
                                row.getString(5),
                                row.getBoolean(6)));
    }

    @Override
    public List<KeptCategory> keptCategories() {
        return CatalogueOrder.categories(Sql.of("SELECT key, label, position FROM category")
                .list(
                        database,
                        row -> new KeptCategory(
                                new Key(row.getString(1)), row.getString(2), row.getObject(3, Integer.class))));
    }

    @Override
    public List<KeptPlace> keptPlaces() {
        return CatalogueOrder.places(Sql.of("SELECT key, name, kind, parent_key, position, label FROM location")
                .list(database, JdbcCatalogue::place));
    }

    private static KeptPlace place(ResultSet row) throws SQLException {
        var parent = row.getString(4);
        return new KeptPlace(
                new Key(row.getString(1)),
                row.getString(2),
                KeptPlace.Kind.valueOf(upper(row.getString(3))),
                parent == null ? null : new Key(parent),
                row.getObject(5, Integer.class),
                row.getString(6));
    }

    /** The entry first: two who change something at once wait there for each other, with nothing else locked. */
    @Override
    public void commit(CatalogueChange change) {
        work.require();
        log.append(change.event());
        switch (change.rows()) {
            case Rows.Statuses(var saved, var removed) -> {
                // a phase never changes in place: see the grants
                remove("status", removed);
                saved.forEach(this::replaceIfOfAnotherPhase);
                saved.forEach(this::save);
            }
            case Rows.Categories(var saved, var removed) -> {
                remove("category", removed);
                saved.forEach(this::save);
            }
            case Rows.Places(var saved, var removed) -> {
                saved.forEach(this::save);
                remove("location", removed);
            }
        }
    }

    private void replaceIfOfAnotherPhase(Status status) {
        Sql.of("DELETE FROM status WHERE key = ? AND phase <> ?", status.key().value(), lower(status.phase()))
                .execute(database);
    }

    private void save(Status status) {
        // only one may be the initial one at any moment
        if (status.initial()) {
            Sql.of(
                            "UPDATE status SET initial = false WHERE initial AND key <> ?",
                            status.key().value())
                    .execute(database);
        }
        Sql.of("INSERT INTO status (key, label, phase, position, colour, initial)")
                .add(
                        "VALUES (?, ?, ?, ?, ?, ?)",
                        status.key().value(),
                        status.label(),
                        lower(status.phase()),
                        status.position(),
                        status.colour(),
                        status.initial())
                .add("ON CONFLICT (key) DO UPDATE SET label = EXCLUDED.label, position = EXCLUDED.position,")
                .add("colour = EXCLUDED.colour, initial = EXCLUDED.initial")
                .execute(database);
    }

    private void save(KeptCategory category) {
        Sql.of("INSERT INTO category (key, label, position)")
                .add("VALUES (?, ?, ?::integer)", category.key().value(), category.label(), category.position())
                .add("ON CONFLICT (key) DO UPDATE SET label = EXCLUDED.label, position = EXCLUDED.position")
                .execute(database);
    }

    private void save(KeptPlace place) {
        Sql.of("INSERT INTO location (key, name, kind, parent_key, parent_kind, position, label)")
                .add(
                        "VALUES (?, ?, ?::place_kind, ?, (SELECT kind FROM location WHERE key = ?), ?::integer, ?)",
                        place.key().value(),
                        place.name(),
                        lower(place.kind()),
                        key(place.parent()),
                        key(place.parent()),
                        place.position(),
                        place.label())
                .add("ON CONFLICT (key) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind,")
                .add("parent_key = EXCLUDED.parent_key, parent_kind = EXCLUDED.parent_kind,")
                .add("position = EXCLUDED.position, label = EXCLUDED.label")
                .execute(database);
    }

    private void remove(String table, List<Key> keys) {
        if (!keys.isEmpty()) {
            Sql.of("DELETE FROM " + table + " WHERE key = ANY (?)", keys).execute(database);
        }
    }

    private static @Nullable String key(@Nullable Key key) {
        return key == null ? null : key.value();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
