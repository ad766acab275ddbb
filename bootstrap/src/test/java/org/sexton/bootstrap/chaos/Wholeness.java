package org.sexton.bootstrap.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing is there by half: what belongs together is together, whoever was told of it. */
final class Wholeness {

    /** Each finds what must not be: a name for whatever it is. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("a ticket whose versions and events do not match", """
                SELECT reference FROM ticket t CROSS JOIN LATERAL (
                    SELECT count(*) AS events, max(sequence) AS last FROM ticket_event e WHERE e.ticket_id = t.id) history
                WHERE (version, version) IS DISTINCT FROM (events, last)""");
        RULES.put("an event of no ticket", """
                SELECT ticket_id::text FROM ticket_event e WHERE NOT EXISTS (SELECT FROM ticket t WHERE t.id = e.ticket_id)""");
        RULES.put("a ticket that is not what its last change made it", """
                SELECT reference FROM ticket t CROSS JOIN LATERAL (
                    SELECT c ->> 'to' AS description FROM ticket_event e, jsonb_array_elements(e.changes) c
                    WHERE e.ticket_id = t.id AND c ->> 'field' = 'description' ORDER BY e.sequence DESC LIMIT 1) last
                WHERE t.description <> last.description""");
        RULES.put("a ticket that staff can't search", """
                SELECT reference FROM ticket t WHERE NOT EXISTS (SELECT FROM ticket_search s WHERE s.ticket_id = t.id)""");
        RULES.put("a public ticket that the public can't see, or a sensitive one that it can", """
                SELECT t.reference FROM ticket t LEFT JOIN public_ticket p ON p.id = t.id
                WHERE (p.id IS NULL) <> t.sensitive""");
        RULES.put("a public row of another time than its ticket", """
                SELECT t.reference FROM ticket t JOIN public_ticket p ON p.id = t.id
                WHERE (t.title, t.description, t.status_key, t.resolved_at)
                      IS DISTINCT FROM (p.title, p.description, p.status_key, p.resolved_at)""");
        RULES.put("a public ticket that the public can't search", """
                SELECT reference FROM public_ticket p
                WHERE NOT EXISTS (SELECT FROM public_ticket_search s WHERE s.ticket_id = p.id)""");
        RULES.put("a comment without its event, or the reverse", """
                SELECT coalesce(c.ticket_id, e.ticket_id)::text FROM ticket_comment c
                FULL JOIN (SELECT * FROM ticket_event WHERE type = 'commented') e
                  ON (e.ticket_id, e.sequence) = (c.ticket_id, c.sequence)
                WHERE c.id IS NULL OR e.ticket_id IS NULL""");
        RULES.put("a public comment that the public can't see", """
                SELECT c.id::text FROM ticket_comment c JOIN ticket t ON t.id = c.ticket_id
                WHERE c.visibility = 'public' AND NOT t.sensitive
                  AND NOT EXISTS (SELECT FROM public_comment p WHERE (p.id, p.body) = (c.id, c.body))""");
        RULES.put("a request that was begun and never answered", "SELECT key FROM receipt WHERE answer IS NULL");
        RULES.put("a report without its private link", """
                SELECT reference FROM ticket t WHERE reporter_kind = 'guest'
                AND NOT EXISTS (SELECT FROM tracking_link l WHERE l.ticket_id = t.id)""");
        RULES.put("a reporter who was never asked", """
                SELECT email FROM follower f
                WHERE NOT EXISTS (SELECT FROM delivery d WHERE d.key LIKE 'follower/' || f.id || '/confirm/%')""");
        RULES.put("news that their reporter is due, and no mail", """
                SELECT e.ticket_id || '/' || e.sequence FROM ticket_event e
                JOIN follower f ON f.ticket_id = e.ticket_id AND f.part = 'reporter' AND f.confirmed_at < e.at
                WHERE e.changes @? '$[*] ? (@.field == "comment" || @.field == "status")'
                  AND NOT EXISTS (SELECT FROM delivery d
                                  WHERE d.key LIKE 'ticket/' || e.ticket_id || '/' || e.sequence || '/%')""");
        RULES.put("a mail about what never happened", """
                SELECT key FROM delivery d WHERE key LIKE 'ticket/%'
                AND NOT EXISTS (SELECT FROM ticket_event e
                                WHERE d.key LIKE 'ticket/' || e.ticket_id || '/' || e.sequence || '/%')""");
        RULES.put(
                "a mail that was not sent",
                "SELECT key || ' ' || state || ' ' || coalesce(reason, '') FROM delivery WHERE state <> 'sent'");
    }

    private final Facts facts;

    Wholeness(Facts facts) {
        this.facts = facts;
    }

    List<String> offences() {
        return RULES.entrySet().stream()
                .flatMap(rule -> offences(rule.getKey(), rule.getValue()))
                .toList();
    }

    private Stream<String> offences(String rule, String sql) {
        return facts.list(sql, row -> rule + ": " + row.getString(1)).stream();
    }
}
