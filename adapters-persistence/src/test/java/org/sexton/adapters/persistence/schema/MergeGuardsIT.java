package org.sexton.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgres;

/** What the database holds of merged and related tickets, when the application itself goes wrong. */
class MergeGuardsIT {

    private static final String PUBLIC_ROW = """
            INSERT INTO public_ticket (id, reference, title, description, status_key, created_at, updated_at)
            VALUES ('{id}', '{reference}', 'Door', '', 'new', now(), now())""";

    private static final String THIRD_EVENT = Attack.event(3, "changed", "a2", "a3");

    private final TestDatabase database = TestPostgres.migrated();
    private final Attack duplicate = new Attack(database, 1);
    private final Attack target = new Attack(database, 2);
    private final Attack third = new Attack(database, 3);

    @BeforeEach
    void open() {
        duplicate.open();
        target.open();
        third.open();
    }

    private static String merge(int version, Attack into) {
        return "UPDATE ticket SET version = %d, merged_into = '%s' WHERE id = '{id}'".formatted(version, into.id);
    }

    private void merged(Attack ticket, Attack into) {
        ticket.succeeds(merge(2, into), Attack.SECOND_EVENT);
    }

    @Test
    void a_merge_has_its_event() {
        duplicate.fails("ticket_change_has_event", merge(2, target));
        merged(duplicate, target);

        assertThat(duplicate.ask("SELECT merged FROM ticket WHERE id = '" + duplicate.id + "'"))
                .isEqualTo("t");
    }

    @Test
    void a_public_row_of_a_merged_ticket_is_refused_whoever_writes_it() {
        merged(duplicate, target);

        duplicate.fails("public_ticket_is_not_private", PUBLIC_ROW);
        duplicate.failsEvenForTheOwner("public_ticket_is_not_private", PUBLIC_ROW);
        duplicate.failsEvenForTheOwner(
                "public_ticket_merged_check",
                PUBLIC_ROW.replace("(id,", "(merged, id,").replace("VALUES (", "VALUES (true, "));
    }

    @Test
    void a_ticket_is_not_merged_while_the_public_still_sees_it() {
        duplicate.succeeds(PUBLIC_ROW);

        duplicate.fails("public_ticket_is_not_private", merge(2, target), Attack.SECOND_EVENT);
        duplicate.failsEvenForTheOwner("public_ticket_is_not_private", merge(2, target), Attack.SECOND_EVENT);
        duplicate.succeeds(merge(2, target), Attack.SECOND_EVENT, "DELETE FROM public_ticket WHERE id = '{id}'");
    }

    @Test
    void no_merges_lead_in_a_ring() {
        duplicate.failsEvenForTheOwner("ticket_is_not_merged_into_itself", merge(2, duplicate), Attack.SECOND_EVENT);
        merged(duplicate, target);

        third.failsEvenForTheOwner("was merged itself", merge(2, duplicate), Attack.SECOND_EVENT);
        target.failsEvenForTheOwner("was merged itself", merge(2, duplicate), Attack.SECOND_EVENT);
        merged(target, third);
        third.failsEvenForTheOwner("was merged itself", merge(2, duplicate), Attack.SECOND_EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'Gate'",
                "description = 'Ajar'",
                "sensitive = true",
                "priority = 'high'",
                "location_text = 'behind'",
                "assignee_name = 'Bob'",
                "due_on = '2026-12-01'"
            })
    void a_merged_ticket_is_closed_to_change(String change) {
        merged(duplicate, target);

        duplicate.failsEvenForTheOwner(
                "closed to change", "UPDATE ticket SET version = 3, " + change + " WHERE id = '{id}'", THIRD_EVENT);
        duplicate.succeeds("UPDATE ticket SET version = 3, merged_into = NULL WHERE id = '{id}'", THIRD_EVENT);
    }

    @Test
    void a_merged_ticket_is_not_merged_elsewhere_and_none_begins_merged() {
        merged(duplicate, target);

        duplicate.failsEvenForTheOwner("closed to change", merge(3, third), THIRD_EVENT);
        new Attack(database, 4)
                .failsEvenForTheOwner(
                        "by a change of it",
                        Attack.OPEN
                                .replace("reporter_kind,", "reporter_kind, merged_into,")
                                .replace("'guest',", "'guest', '%s',".formatted(target.id)),
                        Attack.FIRST_EVENT);
    }

    private static String relate(Attack one, Attack other) {
        return "INSERT INTO ticket_relation (ticket_id, other_id, sequence) VALUES ('%s', '%s', 1)"
                .formatted(one.id, other.id);
    }

    @Test
    void a_relation_is_mutual_and_has_its_events() {
        duplicate.fails("ticket_relation_is_mutual", relate(duplicate, target));
        duplicate.fails("ticket_is_not_related_to_itself", relate(duplicate, duplicate));
        duplicate.failsEvenForTheOwner(
                "ticket_relation_has_event",
                relate(duplicate, target).replace(", 1)", ", 7)"),
                relate(target, duplicate));
        duplicate.succeeds(relate(duplicate, target), relate(target, duplicate));

        duplicate.fails(
                "ticket_relation_is_mutual", "DELETE FROM ticket_relation WHERE ticket_id = '%s'".formatted(target.id));
        duplicate.succeeds("DELETE FROM ticket_relation");
    }
}
