package org.sexton.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sexton.bootstrap.chaos.Ledger.Report;

/** What is there before anything fails: an admin who is signed in, and tickets whose reporters want to hear of them. */
final class Preparation {

    /** @param session the admin's cookie */
    record Prepared(String session, List<Report> heard, List<String> tickets) {}

    private static final int REPORTERS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern CONFIRM = Pattern.compile("http://\\S+?(/follow/confirm/\\S+)");

    private final List<Replica> replicas;
    private final PostOffice post;
    private final Visitor visitor;
    private final Ledger ledger;

    Preparation(List<Replica> replicas, PostOffice post, Visitor visitor, Ledger ledger) {
        this.replicas = replicas;
        this.post = post;
        this.visitor = visitor;
        this.ledger = ledger;
    }

    Prepared prepare() {
        var session = becomeAdmin();
        var reporters = new Reporters(visitor, ledger, new Pause());
        var heard = new ArrayList<Report>();
        for (int i = 0; i < REPORTERS; i++) {
            var mark = ledger.mark();
            var report = new Report(mark, i % REPORTERS == 0, mark + "@example.org");
            reporters.report(report);
            heard.add(report);
        }
        heard.forEach(this::confirm);
        var tickets = List.copyOf(ledger.tickets());
        return new Prepared(session, heard, tickets);
    }

    private String becomeAdmin() {
        var link = replicas.stream()
                .flatMap(replica -> replica.setupPath().stream())
                .findFirst()
                .orElseThrow();
        var form = new Request("POST", link, "name=Ann&email=ann%40example.org", Map.of())
                .with("Content-Type", "application/x-www-form-urlencoded");
        var cookie = visitor.insist(form).headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** Follows the link in the mail. */
    private void confirm(Report report) {
        if (!Pause.until(() -> !mails(report).isEmpty(), LIMIT)) {
            throw new AssertionError("no mail asks " + report.email());
        }
        var link = CONFIRM.matcher(mails(report).getFirst().text());
        if (!link.find()) {
            throw new AssertionError("no link in " + mails(report));
        }
        visitor.insist(new Request("POST", link.group(1), "", Map.of()));
        if (!Pause.until(() -> mails(report).size() > 1, LIMIT)) {
            throw new AssertionError("no mail thanks " + report.email());
        }
    }

    private List<PostOffice.Received> mails(Report report) {
        return post.received().stream()
                .filter(mail -> mail.to().equals(report.email()))
                .toList();
    }
}
