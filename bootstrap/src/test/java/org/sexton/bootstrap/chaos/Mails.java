package org.sexton.bootstrap.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sexton.bootstrap.chaos.Ledger.Comment;
import org.sexton.bootstrap.chaos.Ledger.Report;
import org.sexton.bootstrap.chaos.PostOffice.Received;
import org.sexton.domain.notification.DeliveryKey;

/** Every mail that was due arrived, and those that came again can be told by their Message-ID. */
final class Mails {

    private static final int DIGITS = 40;

    private final Ledger ledger;
    private final List<Report> heard;
    private final Map<String, List<Received>> byId;
    private final Set<String> queued;

    /** @param heard the reports whose reporters confirmed that they want to hear of them */
    Mails(Ledger ledger, List<Report> heard, List<Received> received, Facts facts) {
        this.ledger = ledger;
        this.heard = heard;
        this.byId = received.stream().collect(Collectors.groupingBy(Received::id));
        this.queued = new TreeSet<>(facts.list("SELECT key FROM delivery", row -> id(row.getString(1))));
    }

    private static String id(String key) {
        return "<" + new DeliveryKey(key).digest().hex().substring(0, DIGITS) + "@localhost>";
    }

    int sent() {
        return queued.size();
    }

    /** How many came that had come before. */
    long repeats() {
        return byId.values().stream().mapToLong(same -> same.size() - 1).sum();
    }

    List<String> offences() {
        var all = new ArrayList<String>();
        difference(queued, byId.keySet()).forEach(id -> all.add("a mail that never arrived: " + id));
        difference(byId.keySet(), queued).forEach(id -> all.add("a mail that nobody queued: " + byId.get(id)));
        byId.forEach((id, same) -> {
            if (same.stream().distinct().count() > 1) {
                all.add("copies that differ: " + same);
            }
        });
        ledger.deeds(Report.class).forEach((report, promise) -> {
            if (promise.isPresent()
                    && report.email() != null
                    && idsOf(report.email(), "").isEmpty()) {
                all.add("was never asked: " + report);
            }
        });
        heard.forEach(report -> checkComments(report, all));
        return all;
    }

    /** Each public comment reached the reporter, once, not counting copies. */
    private void checkComments(Report report, List<String> offences) {
        var ticket = ledger.promise(report).ticket();
        ledger.deeds(Comment.class).forEach((comment, promise) -> {
            if (comment.ticket().equals(ticket) && comment.open() && !report.sensitive()) {
                var ids = idsOf(String.valueOf(report.email()), comment.mark());
                if (ids.isEmpty() && promise.isPresent()) {
                    offences.add("was never told of %s: %s".formatted(comment, report));
                } else if (ids.size() > 1) {
                    offences.add("was told of %s under several names: %s".formatted(comment, ids));
                }
            }
        });
    }

    private Set<String> idsOf(String to, String word) {
        var ids = new HashSet<String>();
        byId.forEach((id, same) -> {
            if (same.stream()
                    .anyMatch(mail -> mail.to().equals(to) && mail.text().contains(word))) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
