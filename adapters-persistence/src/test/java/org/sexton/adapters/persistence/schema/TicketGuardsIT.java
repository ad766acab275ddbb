package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What a ticket's row may say, whoever writes it, and what the application may do to each table. */
class TicketGuardsIT {

    private final Attack ticket = new Attack(TestPostgres.migrated(), 1);

    @BeforeEach
    void open() {
        ticket.open();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = ''                                                | ticket_title_check
            title = repeat('x', 501)                                  | ticket_title_check
            description = repeat('x', 20001)                          | ticket_description_check
            priority = 'huge'                                         | invalid input value for enum
            status_key = 'nowhere'                                    | ticket_status_key_phase_fkey
            status_key = 'resolved'                                   | ticket_status_key_phase_fkey
            resolved_at = now()                                       | ticket_status_key_phase_fkey
            category_key = 'unknown'                                  | ticket_category_key_fkey
            location_key = 'unknown'                                  | ticket_location_key_fkey
            location_text = ''                                        | ticket_location_text_check
            location_lat = 91, location_lon = 0                       | ticket_location_lat_check
            location_lat = 0, location_lon = -181                     | ticket_location_lon_check
            location_lat = 1                                          | ticket_check
            assignee_user_id = gen_random_uuid()                      | ticket_assignee_user_id_fkey
            assignee_name = ''                                        | ticket_assignee_name_check
            assignee_name = 'x', assignee_user_id = gen_random_uuid() | ticket_check
            """)
    void a_ticket_says_nothing_that_can_not_be(String forged, String guard) {
        ticket.fails(
                guard, "UPDATE ticket SET version = 2, %s WHERE id = '{id}'".formatted(forged), Attack.SECOND_EVENT);
    }

    @Test
    void a_resolved_ticket_says_when_it_was() {
        ticket.succeeds(
                "UPDATE ticket SET version = 2, status_key = 'resolved', resolved_at = now() WHERE id = '{id}'",
                Attack.SECOND_EVENT);
        ticket.fails(
                "ticket_status_key_phase_fkey",
                "UPDATE ticket SET version = 3, status_key = 'open' WHERE id = '{id}'",
                Attack.event(3, "changed", "a2", "a3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K3-QFI", "7K3QFM", "7k3-qfm", "UUU-000", ""})
    void a_reference_is_written_in_crockfords_letters(String reference) {
        new Attack(TestPostgres.migrated(), 2)
                .fails("ticket_reference_check", Attack.OPEN.replace("{reference}", reference), Attack.FIRST_EVENT);
    }

    @Test
    void new_tickets_begin_in_one_status_and_it_is_open() {
        ticket.failsEvenForTheOwner("status_initial", "UPDATE status SET initial = true WHERE key = 'open'");
        ticket.failsEvenForTheOwner("status_check", "UPDATE status SET phase = 'resolved' WHERE key = 'new'");
    }

    @Test
    void the_application_may_do_to_each_table_what_it_needs_and_no_more() {
        assertThat(ticket.ask("""
                SELECT string_agg(table_name || ': ' || privileges, E'\\n' ORDER BY table_name)
                FROM (SELECT table_name, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS privileges
                      FROM information_schema.role_table_grants
                      WHERE grantee = 'sexton_app'
                        AND (table_name LIKE 'ticket%' OR table_name IN ('users', 'user_identity', 'status', 'category',
                            'location', 'admin_event', 'receipt', 'installation', 'flyway_schema_history'))
                      GROUP BY table_name) granted""")).isEqualTo("""
                        admin_event: SELECT
                        category: DELETE, INSERT, SELECT
                        flyway_schema_history: SELECT
                        installation: SELECT
                        location: DELETE, INSERT, SELECT
                        receipt: DELETE, INSERT, SELECT
                        status: DELETE, INSERT, SELECT
                        ticket: INSERT, SELECT
                        ticket_comment: INSERT, SELECT
                        ticket_event: INSERT, SELECT
                        ticket_relation: DELETE, INSERT, SELECT
                        ticket_search: INSERT, SELECT
                        user_identity: DELETE, INSERT, SELECT
                        users: INSERT, SELECT""");
        assertThat(ticket.ask("""
                SELECT string_agg(DISTINCT table_name, ' ' ORDER BY table_name)
                FROM information_schema.column_privileges
                WHERE grantee = 'sexton_app' AND privilege_type = 'UPDATE'
                  AND (table_name LIKE 'ticket%' OR table_name IN ('users', 'user_identity', 'status', 'category',
                      'location', 'admin_event', 'receipt', 'installation', 'flyway_schema_history'))"""))
                .isEqualTo("category location receipt status ticket ticket_comment ticket_event ticket_search users");
    }
}
