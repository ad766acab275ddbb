package org.sexton.adapters.persistence.whole;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.sexton.application.query.ChainWalk;

/**
 * What the triggers guard step by step, asked of the whole: they judge changes, and what is taken in is none. Whatever
 * columns, checks and foreign keys say is asked by the database itself.
 */
final class Wholeness {

    /**
     * One thing that must hold.
     *
     * @param table with which it came into the schema
     * @param exception finds what breaks it
     */
    private record Rule(String table, String column, String said, String exception) {}

    private static final List<Rule> RULES = List.of(
            new Rule("ticket_event", "sequence", "a ticket has as many events as changes, without a gap", """
                    SELECT FROM ticket t JOIN LATERAL (SELECT count(*) AS events, max(sequence) AS latest
                      FROM ticket_event e WHERE e.ticket_id = t.id) h ON true
                     WHERE h.events <> t.version OR h.latest <> t.version"""),
            new Rule("status", "initial", "there is a status where tickets begin, and a resolved one", """
                    SELECT WHERE NOT EXISTS (SELECT FROM status WHERE initial)
                              OR NOT EXISTS (SELECT FROM status WHERE phase = 'resolved')"""),
            new Rule("ticket", "merged_into", "whatever is merged ends at a ticket that is not", """
                    WITH RECURSIVE ending AS (
                        SELECT id FROM ticket WHERE merged_into IS NULL
                        UNION ALL SELECT t.id FROM ticket t JOIN ending e ON t.merged_into = e.id)
                    SELECT FROM ticket WHERE id NOT IN (SELECT id FROM ending)"""),
            new Rule("ticket", "withdrawn", "whatever is withdrawn was touched by nobody before", """
                    SELECT FROM ticket WHERE withdrawn AND version <> 2"""),
            new Rule("photo", "removed", "a photo has its pictures until it is removed", """
                    SELECT FROM photo p
                     WHERE removed = EXISTS (SELECT FROM photo_content c WHERE c.photo_id = p.id)"""),
            new Rule("organisation", "portal", "nothing is public but what the organisation shows", """
                    SELECT FROM public_ticket p JOIN ticket t USING (id) CROSS JOIN organisation o
                     WHERE o.portal = 'closed' OR o.reports = 'after_triage' AND NOT t.triaged
                    UNION ALL SELECT WHERE NOT EXISTS (SELECT FROM organisation)"""),
            new Rule("public_ticket", "reference", "what is public of a ticket bears its reference", """
                    SELECT FROM public_ticket p JOIN ticket t USING (id) WHERE p.reference <> t.reference"""));

    private final Connection connection;

    Wholeness(Connection connection) {
        this.connection = connection;
    }

    /** @throws ArchiveRefused naming the first rule that does not hold */
    void check(List<Shape> tables) throws SQLException {
        for (var rule : RULES) {
            if (tables.stream().anyMatch(table -> table.name().equals(rule.table) && has(table, rule.column))) {
                check(rule);
            }
        }
        var walk = new ChainWalk(null, link -> {
            throw new ArchiveRefused("The audit log in it is broken: " + link.inWords() + ".");
        });
        var chains = new Chains(connection, walk);
        var names = Set.copyOf(tables.stream().map(Shape::name).toList());
        if (names.contains("ticket_event")) {
            chains.ofTickets();
        }
        if (names.contains("checkpoint_ticket")) {
            chains.ofCheckpoints();
        }
        if (names.contains("admin_event")) {
            chains.ofTheAdminLog();
        }
        walk.end();
    }

    private static boolean has(Shape table, String column) {
        return table.columns().contains(column);
    }

    private void check(Rule rule) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT EXISTS (" + rule.exception + ")")) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new ArchiveRefused("What is in it breaks a rule: " + rule.said + ".");
            }
        }
    }
}
