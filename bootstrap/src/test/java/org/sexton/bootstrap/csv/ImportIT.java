package org.sexton.bootstrap.csv;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.port.in.EditImports;
import org.sexton.application.port.in.UploadExport;
import org.sexton.application.port.in.ViewImports;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;

/** An import by the admin page in the whole application: what the public sees of it, who hears of it, and what undoing leaves. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class ImportIT {

    /** Of one test alone, so that the public search finds its own. */
    private final String word =
            "zq" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");

    @Inject
    UploadExport upload;

    @Inject
    EditImports edit;

    @Inject
    ViewImports view;

    @Inject
    UnitOfWork work;

    @Inject
    People people;

    private final PersonId ada = new PersonId(UUID.randomUUID());
    private final Actor admin = new Actor.User(ada, Role.ADMIN);

    @BeforeEach
    void come() {
        save(Role.ADMIN);
    }

    /** Other tests of this application are not to meet an admin, who is mailed. */
    @AfterEach
    void go() {
        save(Role.MEMBER);
    }

    private void save(Role role) {
        var email = new EmailAddress(ada + "@example.org");
        ok(work.run(Actor.SYSTEM, () -> {
            people.save(new Person(ada, email, true, "Ada", role, role == Role.ADMIN, Instant.EPOCH));
            return Outcome.ok(true);
        }));
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Ok<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private ImportRunId uploaded(String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        var command = new UploadExport.Command("old.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
        return ok(upload.handle(admin, command)).run().id();
    }

    /** By the application's own worker, which may take it at any moment. */
    private ImportRun done(ImportRunId id, Task task, State state) {
        ok(edit.handle(admin, new EditImports.Begin(id, task)));
        return await().until(() -> ok(view.handle(admin, id)).run(), run -> run.state() == state);
    }

    private static List<String> list(String query) throws SQLException {
        var database =
                new TestDatabase(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private String tickets(String column) {
        return "(SELECT " + column + " FROM ticket WHERE title LIKE '%" + word + "%')";
    }

    private long publicRows() throws SQLException {
        long rows = 0;
        for (var table : List.of("public_ticket_search", "public_similar", "public_comment", "public_photo")) {
            rows += list("SELECT ticket_id FROM " + table + " WHERE ticket_id IN " + tickets("id"))
                    .size();
        }
        return rows
                + list("SELECT id FROM public_ticket WHERE id IN " + tickets("id"))
                        .size();
    }

    private void assertNobodyHears() throws SQLException {
        assertThat(list("SELECT key FROM delivery d JOIN " + tickets("id::text AS id")
                        + " t ON d.key LIKE 'ticket/' || t.id || '/%'"))
                .isEmpty();
        assertThat(list("SELECT id FROM digest_item WHERE ticket_id IN " + tickets("id")))
                .isEmpty();
    }

    @Test
    void what_is_imported_is_public_as_ever_until_it_is_undone_and_nobody_is_mailed() throws Exception {
        var secret = "SELECT reference FROM ticket WHERE sensitive AND id IN " + tickets("id");
        var id = uploaded("id;title;sensitive\n1;Lamp %s;no\n2;Tap %s;no\n3;Person %s;yes\n".replace("%s", word));
        ok(edit.handle(
                admin, new EditImports.Plan(id, word.substring(0, 30), null, null, null, null, null, List.of())));

        assertThat(done(id, Task.JUDGE, State.JUDGED).summary().imported()).isEqualTo(3);
        assertThat(list("SELECT id FROM ticket WHERE title LIKE '%" + word + "%'"))
                .isEmpty();

        done(id, Task.IMPORT, State.IMPORTED);
        assertThat(list(secret)).hasSize(1);
        given().queryParam("q", word)
                .get("/api/public/tickets")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        given().get("/api/public/tickets/" + list(secret).getFirst()).then().statusCode(404);
        var shown = list("SELECT reference FROM public_ticket WHERE id IN " + tickets("id"));
        given().get("/api/public/tickets/" + shown.getFirst()).then().statusCode(200);
        assertNobodyHears();

        assertThat(done(id, Task.UNDO, State.UNDONE).withdrawn()).isEqualTo(3);
        assertThat(publicRows()).isZero();
        given().queryParam("q", word)
                .get("/api/public/tickets")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        var missing = given().get("/api/public/tickets/ZZZ-ZZZ")
                .then()
                .statusCode(404)
                .extract()
                .body();
        var gone = given().get("/api/public/tickets/" + shown.getFirst())
                .then()
                .statusCode(404)
                .extract()
                .body();
        assertThat(gone.asByteArray()).isEqualTo(missing.asByteArray());
        assertNobodyHears();
    }
}
