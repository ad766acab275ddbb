package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.person.PersonId;

/** Each topic has the column of its name. */
@ApplicationScoped
public class JdbcMailWishes implements MailWishesStore {

    private static final String TOPICS =
            Arrays.stream(Topic.values()).map(JdbcMailWishes::name).collect(Collectors.joining(", "));

    private final DataSource database;
    private final JtaUnitOfWork work;

    JdbcMailWishes(DataSource database, JtaUnitOfWork work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public Map<PersonId, MailWishes> of(Collection<PersonId> people) {
        var wishes = new HashMap<PersonId, MailWishes>();
        people.forEach(person -> wishes.put(person, MailWishes.DEFAULT));
        Sql.of("SELECT user_id, own_reports, daily, language, " + TOPICS + " FROM mail_wishes")
                .add("WHERE user_id = ANY (?::uuid[])", people)
                .list(database, row -> Map.entry(person(row), wishes(row)))
                .forEach(known -> wishes.put(known.getKey(), known.getValue()));
        return wishes;
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("user_id", UUID.class));
    }

    private static MailWishes wishes(ResultSet row) throws SQLException {
        var topics = EnumSet.noneOf(Topic.class);
        for (var topic : Topic.values()) {
            if (row.getBoolean(name(topic))) {
                topics.add(topic);
            }
        }
        return new MailWishes(
                row.getBoolean("own_reports"),
                topics,
                row.getBoolean("daily"),
                Locale.forLanguageTag(row.getString("language")));
    }

    @Override
    public void save(PersonId person, MailWishes wishes) {
        work.require();
        var insert = Sql.of("INSERT INTO mail_wishes (user_id, own_reports, daily, language, " + TOPICS + ") VALUES (")
                .add(
                        "?, ?, ?, ?",
                        person.value(),
                        wishes.ownReports(),
                        wishes.daily(),
                        wishes.language().toLanguageTag());
        for (var topic : Topic.values()) {
            insert.add(", ?", wishes.wants(topic));
        }
        var columns = "own_reports, daily, language, " + TOPICS;
        insert.add(") ON CONFLICT (user_id) DO UPDATE SET (" + columns + ") = (")
                .add(Arrays.stream(columns.split(", "))
                        .map(column -> "excluded." + column)
                        .collect(Collectors.joining(", ")))
                .add(")")
                .execute(database);
    }

    @Override
    public void addLink(StopLink link, Digest token, Instant now) {
        work.require();
        Sql.of("INSERT INTO mail_stop_link (token_hash, user_id, topic, created_at)")
                .add(
                        "VALUES (?, ?, ?, ?)",
                        token.bytes(),
                        link.person().value(),
                        link.topic() == null ? null : name(link.topic()),
                        now)
                .execute(database);
    }

    @Override
    public Optional<StopLink> behind(Digest token) {
        return Sql.of("SELECT user_id, topic FROM mail_stop_link WHERE token_hash = ?", token.bytes())
                .first(database, row -> new StopLink(person(row), topic(row.getString("topic"))));
    }

    @Override
    public int forgetLinks(Instant then) {
        work.require();
        return Sql.of("DELETE FROM mail_stop_link WHERE created_at < ?", then).execute(database);
    }

    static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Topic topic(@Nullable String name) {
        return name == null ? null : Topic.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
