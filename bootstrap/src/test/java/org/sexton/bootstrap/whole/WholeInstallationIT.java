package org.sexton.bootstrap.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sexton.adapters.persistence.testing.Installations.export;
import static org.sexton.adapters.persistence.testing.Installations.files;
import static org.sexton.adapters.persistence.testing.Installations.forge;
import static org.sexton.adapters.persistence.testing.Installations.take;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.adapters.persistence.whole.ArchiveRefused;
import org.sexton.adapters.persistence.whole.WholeExport;
import org.sexton.adapters.persistence.whole.ZipSink;
import org.sexton.application.port.in.ChangePhotos;
import org.sexton.application.port.in.ChangeTicket;
import org.sexton.application.port.in.CommentOnTicket;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.in.MergeTickets;
import org.sexton.application.port.in.RelateTickets;
import org.sexton.application.port.in.ShareWork;
import org.sexton.application.port.in.VerifyAudit;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Checkpoints;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.AuditReport;
import org.sexton.bootstrap.photo.Pictures;
import org.sexton.bootstrap.sample.SampleLoader;
import org.sexton.bootstrap.sample.SampleParish;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Checkpoint;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.ticket.TicketReference;

/** The sample parish with all that happens at a desk leaves and arrives, and is the same there to the last byte. */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class WholeInstallationIT {

    private static final String OPEN =
            "SELECT reference FROM ticket WHERE NOT sensitive AND NOT merged AND resolved_at IS NULL ORDER BY id";

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'""";

    /** Of an event, what it said and its salt. */
    private static final Pattern SAID = Pattern.compile(",\"\\[\\{[^\n]*?\\}\\]\",\\\\x[0-9a-f]{32},");

    @Inject
    SampleLoader sample;

    @Inject
    CommentOnTicket comment;

    @Inject
    ChangePhotos photos;

    @Inject
    MergeTickets merge;

    @Inject
    RelateTickets relate;

    @Inject
    ShareWork share;

    @Inject
    VerifyAudit audit;

    @Inject
    ChangeTicket change;

    @Inject
    EditPeople people;

    @Inject
    ErasePerson erase;

    @Inject
    UnitOfWork work;

    @Inject
    Checkpoints checkpoints;

    @Inject
    AdminLog log;

    @Inject
    IdSource ids;

    /** Under what a build clears away: Quarkus hands no temporary folders to its tests. */
    private Path folder;

    private TestDatabase source;

    @BeforeEach
    void live_at_the_desk() throws SQLException, IOException {
        folder = Files.createTempDirectory(Path.of("target"), "whole");
        source = new TestDatabase(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
        if (sample.load(SampleParish.read(), (_, _) -> {}).tickets() == 0) {
            return;
        }
        var admin = admin();
        var open = list(source, OPEN).stream().map(TicketReference::new).toList();
        for (var visibility : List.of("internal", "public")) {
            ok(comment.handle(
                    admin, new CommentOnTicket.Command(open.get(0), null, "Seen\n\\.\ntoday", visibility, List.of())));
        }
        ok(merge.merge(
                admin, new MergeTickets.Command(open.get(1), null, open.get(2).toString(), List.of())));
        ok(relate.handle(admin, new RelateTickets.Command(open.get(3), null, open.get(4), true)));
        // the next page's address is signed, with a key that is made for it
        given().get("/api/public/tickets?limit=1").then().statusCode(200);
        var named = list(source, "SELECT reference FROM ticket WHERE assignee_name IS NOT NULL AND NOT merged");
        ok(share.share(admin, new TicketReference(named.getFirst()), 30));
        var reported = new TicketReference(reportWithPhoto());
        ok(photos.handle(
                admin, new ChangePhotos.Command(reported, null, new ChangePhotos.Edit.Approve(1, true), List.of())));
        forgetSomebody(admin, open.get(0));
        ok(work.run(Actor.SYSTEM, () -> {
            var pen = new Author(Actor.SYSTEM, Instant.now(), ids::nextSalt).pen(log.head());
            checkpoints.commit(Checkpoint.of(checkpoints.outstanding(1_000), pen));
            return Outcome.ok(true);
        }));
    }

    /** Who was invited and written about, down to the comment, the history and the mails. */
    private void forgetSomebody(Actor admin, TicketReference reference) {
        ok(people.handle(admin, new EditPeople.Invite("quill@example.org", "staff", "Wanda Quill", List.of())));
        ok(comment.handle(
                admin, new CommentOnTicket.Command(reference, null, "Wanda Quill knows", "public", List.of())));
        ok(change.handle(
                admin,
                new ChangeTicket.Command(reference, null, List.of(new ChangeTicket.Edit.Title("Ask Wanda Quill")))));
        var whom = new ErasePerson.Whom(null, "quill@example.org", List.of(), List.of());
        var seen = ((Outcome.Ok<ErasePerson.Preview>) erase.handle(admin, whom)).value();
        var mentions = seen.mentions().stream().map(ErasePerson.Mention::id).collect(Collectors.toSet());
        ok(erase.handle(admin, new ErasePerson.Erase(whom, seen.seen(), mentions, Set.of(), seen.confirm())));
    }

    private Actor admin() throws SQLException {
        return new Actor.User(
                new PersonId(UUID.fromString(list(source, "SELECT id FROM users WHERE role = 'admin'")
                        .getFirst())),
                Role.ADMIN);
    }

    private String reportWithPhoto() throws SQLException {
        var token = given().contentType("image/jpeg")
                .body(Pictures.file(Pictures.quarters(640, 320), "jpeg"))
                .post("/api/public/photos")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("token");
        given().contentType("application/json")
                .body(Map.of(
                        "title",
                        "Door",
                        "description",
                        "",
                        "sensitive",
                        false,
                        "email",
                        "rita@example.org",
                        "photos",
                        List.of(token)))
                .post("/api/public/tickets")
                .then()
                .statusCode(201);
        return list(source, "SELECT t.reference FROM ticket t JOIN photo p ON p.ticket_id = t.id")
                .getFirst();
    }

    private static void ok(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
    }

    private static List<String> list(TestDatabase database, String query) throws SQLException {
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

    /** How much is in each table and what it amounts to, computed columns included. */
    private static Map<String, String> contents(TestDatabase database, List<String> without) throws SQLException {
        var contents = new TreeMap<String, String>();
        for (var table : list(database, TABLES)) {
            if (!without.contains(table)) {
                contents.put(
                        table,
                        list(
                                        database,
                                        "SELECT count(*) || ' ' || coalesce(md5(string_agg(j, '' ORDER BY j)), '') FROM"
                                                + " (SELECT (to_jsonb(t) - 'written_in')::text COLLATE \"C\" AS j FROM \""
                                                + table + "\" t) rows")
                                .getFirst());
            }
        }
        return contents;
    }

    @Test
    void an_installation_comes_in_as_it_went_out() throws Exception {
        var first = export(source, folder.resolve("first"));
        var target = TestPostgres.empty();

        var taken = take(target, first);

        assertThat(files(export(target, folder.resolve("second")))).isEqualTo(files(first));
        // two sizes of each; others of these tests have left some too
        assertThat(list(source, "SELECT count(*) FROM photo_content")).containsExactly("" + taken.photos());
        // those alone may differ that a reason was given for: a new table comes along, or is named with one
        assertThat(contents(target, leftOut(first))).isEqualTo(contents(source, leftOut(first)));
        assertThat(contents(source, List.of()))
                .as("there is something to lose in each of these")
                .extractingByKeys(
                        "ticket_event",
                        "admin_event",
                        "ticket_comment",
                        "public_comment",
                        "photo_content",
                        "public_photo",
                        "follower",
                        "delivery",
                        "ticket_relation",
                        "work_link",
                        "checkpoint_ticket",
                        "tracking_link",
                        "ticket_search",
                        "public_similar",
                        "public_ticket_search",
                        "location",
                        "category",
                        "organisation",
                        "installation")
                .doesNotContainNull()
                .noneMatch(rows -> rows.startsWith("0 "));
        assertThat(list(source, "SELECT id FROM ticket WHERE merged")).isNotEmpty();
        assertThat(list(target, "SELECT id FROM users WHERE erased_at IS NOT NULL"))
                .isNotEmpty();
        assertThat(list(target, "SELECT sequence FROM ticket_event WHERE changes IS NULL"))
                .isNotEmpty();
    }

    /** As the manifest itself says. */
    private static List<String> leftOut(Path archive) throws Exception {
        var manifest = new JsonMapper().readTree(Files.readString(archive.resolve("manifest.json")));
        return manifest.get("leftOut").findValuesAsText("name");
    }

    @Test
    void a_restore_drill() throws Exception {
        var backup = folder.resolve("sexton.zip");
        new WholeExport(source.asApp(), "test").to(new ZipSink(backup));
        var target = TestPostgres.empty();

        take(target, backup);

        var again = folder.resolve("again.zip");
        new WholeExport(target.asApp(), "test").to(new ZipSink(again));
        assertThat(again).hasSameBinaryContentAs(backup);
    }

    @Test
    void all_that_happens_at_a_desk_is_recorded_intact() throws Exception {
        assertThat(audit.handle(admin(), null)).isInstanceOfSatisfying(Outcome.Ok.class, ok -> {
            var report = (AuditReport) ok.value();
            assertThat(report.broken()).isNull();
            assertThat(report.events()).isGreaterThan(report.tickets());
            assertThat(report.entries()).isPositive();
        });
    }

    @Test
    void a_forged_history_is_refused_although_its_checksums_hold() throws Exception {
        var forged = export(source, folder.resolve("forged"));
        forge(forged, "ticket_event", "\"\"from\"\": \"\"normal\"\"", "\"\"from\"\": \"\"urgent\"\"");
        var target = TestPostgres.empty();

        assertThatThrownBy(() -> take(target, forged))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("The audit log in it is broken");
        assertThat(list(target, "SELECT id::text FROM ticket")).isEmpty();
    }

    @Test
    void an_event_that_was_blanked_without_an_erasure_is_refused_although_its_seal_holds() throws Exception {
        var forged = export(source, folder.resolve("forged"));
        var said = SAID.matcher(Files.readString(forged.resolve("tables/ticket_event.csv")));
        assertThat(said.find()).isTrue();
        forge(forged, "ticket_event", said.group(), ",,,");

        assertThatThrownBy(() -> take(TestPostgres.empty(), forged))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("said is gone, and no entry of the admin log says that it was erased");
    }

    @Test
    void a_public_row_of_a_sensitive_ticket_is_refused_as_ever() throws Exception {
        var forged = export(source, folder.resolve("forged"));
        var sensitive =
                list(source, "SELECT id::text FROM ticket WHERE sensitive").getFirst();
        // what it has beside its row has guards of its own, which would speak first
        var shown = list(
                        source,
                        "SELECT id::text FROM public_ticket WHERE id NOT IN (SELECT ticket_id FROM public_photo"
                                + " UNION SELECT ticket_id FROM public_comment) ORDER BY id")
                .getFirst();
        for (var file : files(forged).keySet()) {
            if (file.startsWith("tables/public_")
                    && Files.readString(forged.resolve(file)).contains(shown)) {
                forge(forged, file.substring("tables/".length(), file.length() - ".csv".length()), shown, sensitive);
            }
        }

        assertThatThrownBy(() -> take(TestPostgres.empty(), forged))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("public_ticket_is_not_private");
    }

    @Test
    void a_change_without_its_event_is_refused_as_ever() throws Exception {
        var forged = export(source, folder.resolve("forged"));
        var events = forged.resolve("tables/ticket_event.csv");
        var last = Files.readString(events).lines().toList().getLast();
        forge(forged, "ticket_event", last + "\n", "");
        var manifest = forged.resolve("manifest.json");
        var count = list(source, "SELECT count(*) FROM ticket_event").getFirst();
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"rows\" : " + count + ",", "\"rows\" : " + (Integer.parseInt(count) - 1) + ","));

        assertThatThrownBy(() -> take(TestPostgres.empty(), forged)).isInstanceOf(ArchiveRefused.class);
    }
}
