package org.sexton.adapters.persistence.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.PeopleQueries;
import org.sexton.application.query.PersonFilter;
import org.sexton.application.query.PersonPage;
import org.sexton.application.query.PersonView;
import org.sexton.application.query.Total;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

@ApplicationScoped
public class SqlPeopleQueries implements PeopleQueries {

    /** Open tickets are counted for those of the page alone, each in the index of assignees. */
    private static final String SELECT = """
            SELECT u.id, u.email, u.email_verified, u.name, u.role, u.active, u.created_at, u.last_sign_in_at,
                (SELECT count(*) FROM ticket t
                 WHERE t.assignee_user_id = u.id AND t.phase = 'open' AND NOT t.merged)
            FROM users u""";

    private final DataSource database;

    SqlPeopleQueries(DataSource database) {
        this.database = database;
    }

    @Override
    public PersonPage page(PersonFilter filter, int limit, @Nullable PersonId after) {
        var select = Sql.of(SELECT).add("WHERE").add(asked(filter));
        if (after != null) {
            select.add("AND u.id < ?", after.value());
        }
        var rows = select.add("ORDER BY u.id DESC LIMIT ?", limit + 1).list(database, SqlPeopleQueries::view);
        var items = rows.subList(0, Math.min(limit, rows.size()));
        var total = Sql.of("SELECT count(*) FROM (SELECT FROM users u WHERE")
                .add(asked(filter))
                .add("LIMIT ?) counted", Total.CAP + 1)
                .first(database, row -> Total.of(row.getLong(1)))
                .orElseThrow();
        return new PersonPage(
                items, items.size() < rows.size() ? items.getLast().person().id() : null, total);
    }

    private static Sql asked(PersonFilter filter) {
        var part = filter.text().toLowerCase(Locale.ROOT);
        var asked =
                Sql.of("u.erased_at IS NULL AND (strpos(lower(u.name), ?) > 0 OR strpos(u.email, ?) > 0)", part, part);
        return filter.roles().isEmpty()
                ? asked
                : asked.add(
                        "AND u.role = ANY (?)",
                        filter.roles().stream().map(SqlPeopleQueries::name).toList());
    }

    @Override
    public Optional<PersonView> find(PersonId id) {
        return Sql.of(SELECT).add("WHERE u.id = ?", id.value()).first(database, SqlPeopleQueries::view);
    }

    private static PersonView view(ResultSet row) throws SQLException {
        var email = row.getString(2);
        var person = new Person(
                new PersonId(row.getObject(1, UUID.class)),
                email == null ? null : new EmailAddress(email),
                row.getBoolean(3),
                row.getString(4),
                Role.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getBoolean(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
        return new PersonView(person, instant(row.getObject(8, OffsetDateTime.class)), row.getLong(9));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
