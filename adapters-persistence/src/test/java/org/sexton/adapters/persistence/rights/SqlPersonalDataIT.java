package org.sexton.adapters.persistence.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.contract.Office;
import org.sexton.adapters.memory.contract.PersonalDataContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.testing.EmptyInstallation;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.port.out.Presence;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.WorkLinks;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.ErasePersonService;
import org.sexton.application.service.Redactions;
import org.sexton.application.service.Subjects;

@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class SqlPersonalDataIT extends PersonalDataContract {

    @Inject
    EmptyInstallation installation;

    @Inject
    PersonalData data;

    @Inject
    Sessions sessions;

    @Inject
    SignInLinks signInLinks;

    @Inject
    Outbox outbox;

    @Inject
    DeliveryQueries deliveries;

    @Inject
    MailWishesStore wishes;

    @Inject
    DigestItems digestItems;

    @Inject
    Presence presence;

    @Inject
    WorkLinks workLinks;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    @Override
    protected Ports empty() {
        return installation.ports();
    }

    @Override
    protected Office office() {
        return new Office(data, sessions, signInLinks, outbox, deliveries, wishes, digestItems, presence, workLinks);
    }

    @Override
    protected ErasePerson erasePerson(Ports ports, IdSource ids, InstantSource clock) {
        return new ErasePersonService(
                ports.work(),
                ports.people(),
                new Subjects(ports.people(), data),
                data,
                new Redactions(ports.tickets(), ports.queries(), ports.photos(), ids),
                new AdminPen(ports.adminLog(), ids, clock),
                ids,
                clock);
    }

    /** Every column of every table, as the owner: what is new is looked into without anyone remembering it. */
    @Override
    protected List<String> tablesWith(String text) {
        var owner = new TestDatabase(url).asOwner();
        return Sql.of("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace")
                .add("WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'm') ORDER BY 1")
                .list(owner, row -> row.getString(1))
                .stream()
                .filter(table -> Sql.of(
                                "SELECT FROM " + table + " t WHERE position(lower(?) IN lower(t::text)) > 0", text)
                        .add("OR position(encode(convert_to(lower(?), 'UTF8'), 'hex') IN t::text) > 0 LIMIT 1", text)
                        .first(owner, _ -> true)
                        .isPresent())
                .toList();
    }

    @Test
    void tables_are_looked_into() {
        installation.ports();
        new TestDatabase(url).execute("INSERT INTO receipt VALUES ('Łucja', 'k', 'r', 'x', now())");

        assertThat(tablesWith("Łucja")).containsExactly("receipt");
    }
}
