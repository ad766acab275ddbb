package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What stands between the public and all that is none of its business, when the application itself goes wrong. */
class WallGuardsIT {

    private static final String PUBLIC_ROW = """
            INSERT INTO public_ticket (id, reference, title, description, status_key, created_at, updated_at)
            VALUES ('{id}', '{reference}', 'Door', '', 'new', now(), now())""";

    private static final String SENSITIVE = "UPDATE ticket SET version = 2, sensitive = true WHERE id = '{id}'";

    /** Every table, view and sequence that is not PostgreSQL's own: a new one is covered without anyone remembering. */
    private static final String RELATIONS = """
            SELECT string_agg(format('%I.%I', n.nspname, c.relname), ',' ORDER BY c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname !~ '^pg_|^information_schema$'""";

    private final TestDatabase database = TestPostgres.migrated();
    private final Attack ticket = new Attack(database, 1);

    private List<String> relations() {
        return List.of(ticket.ask(RELATIONS).split(","));
    }

    @Test
    void the_portal_reads_what_is_public_and_is_refused_on_everything_else() throws SQLException {
        var read = new ArrayList<String>();
        for (var relation : relations()) {
            try (var connection = database.asPortal().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeQuery("SELECT * FROM " + relation);
                read.add(relation);
            } catch (SQLException e) {
                assertThat(e.getMessage()).as(relation).contains("permission denied");
            }
        }

        assertThat(read).isNotEmpty().allMatch(relation -> relation.startsWith("public.public_"));
        assertThat(relations().size()).isGreaterThan(read.size() + 10);
    }

    @Test
    void the_portal_holds_no_privilege_but_to_read_what_is_public() {
        var privileges = List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");
        for (var relation : relations()) {
            for (var privilege : privileges) {
                assertThat(ticket.ask("SELECT has_table_privilege('%s', '%s', '%s')"
                                .formatted(TestDatabase.PORTAL, relation, privilege)))
                        .as("%s on %s", privilege, relation)
                        .isEqualTo("f");
            }
            if (!relation.startsWith("public.public_") && isTable(relation)) {
                assertThat(ticket.ask("SELECT has_any_column_privilege('%s', '%s', 'SELECT')"
                                .formatted(TestDatabase.PORTAL, relation)))
                        .as("some column of %s", relation)
                        .isEqualTo("f");
            }
        }
    }

    private boolean isTable(String relation) {
        return !ticket.ask("SELECT relkind FROM pg_class WHERE oid = '%s'::regclass".formatted(relation))
                .equals("S");
    }

    @Test
    void the_portal_is_nobody_else_and_owns_nothing() {
        assertThat(ticket.ask("SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member"
                        + " WHERE r.rolname = '" + TestDatabase.PORTAL + "'"))
                .isEqualTo("0");
        assertThat(ticket.ask("SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
                        + " WHERE r.rolname = '" + TestDatabase.PORTAL + "'"))
                .isEqualTo("0");
        assertThat(ticket.ask("SELECT count(*) FROM pg_roles WHERE rolname = '" + TestDatabase.PORTAL
                        + "' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)"))
                .isEqualTo("0");
    }

    @Test
    void the_portal_may_not_create_a_table() {
        assertThatThrownBy(() -> {
                    try (var connection = database.asPortal().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("CREATE TABLE mine (id int)");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_public_row_of_a_sensitive_ticket_is_refused_whoever_writes_it() {
        ticket.open();
        ticket.succeeds(SENSITIVE, Attack.SECOND_EVENT);

        ticket.fails("public_ticket_is_not_private", PUBLIC_ROW);
        ticket.failsEvenForTheOwner("public_ticket_is_not_private", PUBLIC_ROW);
        ticket.failsEvenForTheOwner(
                "public_ticket_sensitive_check",
                PUBLIC_ROW.replace("(id,", "(sensitive, id,").replace("VALUES (", "VALUES (true, "));
    }

    @Test
    void a_ticket_does_not_turn_sensitive_while_the_public_still_sees_it() {
        ticket.open();
        ticket.succeeds(PUBLIC_ROW);

        ticket.fails("public_ticket_is_not_private", SENSITIVE, Attack.SECOND_EVENT);
        ticket.failsEvenForTheOwner("public_ticket_is_not_private", SENSITIVE, Attack.SECOND_EVENT);
        ticket.succeeds(SENSITIVE, Attack.SECOND_EVENT, "DELETE FROM public_ticket WHERE id = '{id}'");
    }

    @Test
    void a_note_among_staff_never_becomes_a_public_comment() {
        ticket.open();
        ticket.succeeds(PUBLIC_ROW);
        ticket.succeeds(
                "UPDATE ticket SET version = 2 WHERE id = '{id}'",
                Attack.event(2, "commented", "a1", "a2"),
                "INSERT INTO ticket_comment (id, ticket_id, sequence, side, visibility, body)"
                        + " VALUES ('{id}', '{id}', 2, 'staff', 'internal', 'Among us')");

        ticket.fails(
                "public_comment_is_not_internal",
                "INSERT INTO public_comment (id, ticket_id, at, author, body)"
                        + " VALUES ('{id}', '{id}', now(), 'staff', 'Among us')");
    }

    @Test
    void no_comment_without_its_event() {
        ticket.open();

        ticket.fails(
                "ticket_comment_ticket_id_sequence_fkey",
                "INSERT INTO ticket_comment (id, ticket_id, sequence, side, visibility, body)"
                        + " VALUES ('{id}', '{id}', 2, 'staff', 'internal', 'Among us')");
    }
}
