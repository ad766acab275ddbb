package org.sexton.bootstrap.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sexton.bootstrap.chaos.Ledger.Comment;
import org.sexton.bootstrap.chaos.Ledger.Deed;
import org.sexton.bootstrap.chaos.Ledger.Edit;
import org.sexton.bootstrap.chaos.Ledger.Promise;
import org.sexton.bootstrap.chaos.Ledger.Report;
import org.sexton.domain.person.Token;

/** Holds what is there against what people were told: all that was promised, once; of the rest nothing twice. */
final class Promises {

    private static final Pattern MARK = Pattern.compile("\\bqu[b-z]{5}\\b");

    /** Where something with this mark was found: the ticket, and which of its versions. */
    private record Trace(String mark, String ticket, long version) {}

    private final Ledger ledger;
    private final Map<String, List<Trace>> traces = new HashMap<>();
    private final Set<String> secrets;

    Promises(Ledger ledger, Facts facts) {
        this.ledger = ledger;
        trace(facts, "SELECT title, reference, 1 FROM ticket");
        trace(facts, """
                SELECT c ->> 'to', t.reference, e.sequence FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id,
                jsonb_array_elements(e.changes) c
                WHERE e.type = 'changed' AND c ->> 'field' = 'description'""");
        trace(facts, """
                SELECT c.body, t.reference, c.sequence FROM ticket_comment c JOIN ticket t ON t.id = c.ticket_id""");
        secrets = new HashSet<>(facts.list(
                "SELECT t.reference || ' ' || encode(l.secret_hash, 'hex') FROM tracking_link l JOIN ticket t ON t.id = l.ticket_id",
                row -> row.getString(1)));
    }

    private void trace(Facts facts, String sql) {
        facts.list(sql, row -> new Trace(mark(row.getString(1)), row.getString(2), row.getLong(3)))
                .forEach(trace -> traces.computeIfAbsent(trace.mark(), _ -> new ArrayList<>())
                        .add(trace));
    }

    private static String mark(String text) {
        var found = MARK.matcher(text);
        return found.find() ? found.group() : text;
    }

    List<String> offences() {
        var all = new ArrayList<>(ledger.broken());
        var deeds = ledger.deeds();
        deeds.forEach((deed, promise) -> check(deed, promise, all));
        var known = deeds.keySet().stream().map(Deed::mark).toList();
        strangers(known).forEach(stranger -> all.add("nobody asked for " + stranger));
        return all;
    }

    private void check(Deed deed, Optional<Promise> promise, List<String> offences) {
        var found = traces.getOrDefault(deed.mark(), List.of());
        if (found.size() > 1) {
            offences.add("doubled: %s: %s".formatted(deed, found));
        }
        promise.ifPresent(it -> {
            if (found.isEmpty()) {
                offences.add("lost: %s, promised as %s".formatted(deed, it));
            } else if (!found.contains(new Trace(deed.mark(), it.ticket(), it.version()))) {
                offences.add("not where it was promised: %s, promised as %s, found as %s".formatted(deed, it, found));
            }
            if (deed instanceof Report && !secrets.contains(it.ticket() + " " + new Token(it.secret()).hash())) {
                offences.add("the private link leads nowhere: %s, promised as %s".formatted(deed, it));
            }
        });
        switch (deed) {
            case Report _ -> {}
            case Comment(var _, var ticket, var _) -> checkPlace(deed, ticket, found, offences);
            case Edit(var _, var ticket, var _) -> checkPlace(deed, ticket, found, offences);
        }
    }

    private static void checkPlace(Deed deed, String ticket, List<Trace> found, List<String> offences) {
        if (!found.stream().allMatch(trace -> trace.ticket().equals(ticket))) {
            offences.add("on another ticket: %s: %s".formatted(deed, found));
        }
    }

    private Set<String> strangers(Collection<String> known) {
        var strangers = new HashSet<>(traces.keySet());
        strangers.removeAll(new HashSet<>(known));
        return strangers;
    }
}
