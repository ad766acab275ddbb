package org.sexton.adapters.persistence.store;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mapstruct.factory.Mappers;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.UserRow;
import org.sexton.adapters.persistence.row.UserRowMapper;
import org.sexton.adapters.persistence.tx.JtaUnitOfWork;
import org.sexton.application.port.out.People;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.administration.PeopleChange;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;

@ApplicationScoped
public class JpaPeople implements People {

    private final DataSource database;
    private final Rows rows;
    private final JtaUnitOfWork work;
    private final JdbcAdminLog log;
    private final UserRowMapper users = Mappers.getMapper(UserRowMapper.class);

    JpaPeople(DataSource database, Rows rows, JtaUnitOfWork work, JdbcAdminLog log) {
        this.database = database;
        this.rows = rows;
        this.work = work;
        this.log = log;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return rows.read(session -> Optional.ofNullable(session.get(UserRow.class, id.value())))
                .map(users::toPerson);
    }

    @Override
    public List<Person> all(Collection<PersonId> ids) {
        return all(
                "from UserRow where id in ?1", ids.stream().map(PersonId::value).toList());
    }

    @Override
    public Optional<Person> findByEmail(EmailAddress email) {
        return all("from UserRow where lower(email) = lower(?1) and emailVerified", email.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<Person> findByIdentity(String issuer, String subject) {
        return Sql.of("SELECT user_id FROM user_identity WHERE issuer = ? AND subject = ?", issuer, subject)
                .first(database, row -> new PersonId(row.getObject(1, UUID.class)))
                .flatMap(this::find);
    }

    @Override
    public boolean hasAdmin() {
        return Sql.of("SELECT FROM users WHERE active AND role = 'admin' LIMIT 1")
                .first(database, _ -> true)
                .isPresent();
    }

    @Override
    public Set<PersonId> activeAdmins() {
        return Sql.of("SELECT id FROM users WHERE active AND role = 'admin'")
                .list(database, row -> new PersonId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The entry first: two who decide at once wait there for each other, with nothing else locked. */
    @Override
    public void commit(PeopleChange change) {
        work.require();
        log.append(change.event());
        save(change.person());
    }

    @Override
    public void save(Person person) {
        var row = users.toRow(person);
        rows.write(session -> {
            if (session.get(UserRow.class, row.id) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
        });
    }

    /** An identity that somebody has stays theirs; linking it to somebody else runs into its key. */
    @Override
    public void link(PersonId id, String issuer, String subject) {
        work.require();
        Sql.of("INSERT INTO user_identity (issuer, subject, user_id) SELECT ?, ?, ?", issuer, subject, id.value())
                .add("WHERE NOT EXISTS (SELECT FROM user_identity WHERE issuer = ? AND subject = ?", issuer, subject)
                .add("AND user_id = ?)", id.value())
                .execute(database);
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return Sql.of("SELECT id, name FROM users WHERE id = ANY (?::uuid[])", ids)
                .list(database, row -> Map.entry(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those who work the desk are few enough to be read whole and compared like everything else that is searched. */
    @Override
    public List<Person> assignable(String text, int limit) {
        var part = SearchWords.fold(text);
        return all("from UserRow where active and role <> 'member'").stream()
                .filter(person -> SearchWords.fold(person.name()).contains(part)
                        || person.email() != null && person.email().value().contains(part))
                .sorted(comparing((Person person) -> SearchWords.fold(person.name()))
                        .thenComparing(person -> person.id().toString()))
                .limit(limit)
                .toList();
    }

    private List<Person> all(String query, Object... values) {
        return rows
                .read(session -> {
                    var selection = session.createSelectionQuery(query, UserRow.class);
                    for (int i = 0; i < values.length; i++) {
                        selection.setParameter(i + 1, values[i]);
                    }
                    return selection.list();
                })
                .stream()
                .map(users::toPerson)
                .toList();
    }
}
