package org.sexton.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** People at work while things fail; then all is mended, what waits is sent, and everything is looked at. */
final class Run {

    private static final int REPORTERS = 3;
    private static final int STAFF = 4;
    private static final Duration CALM = Duration.ofSeconds(60);
    private static final Duration MAILS = Duration.ofSeconds(90);

    private final Installation installation;
    private final long seed;
    private final Ledger ledger = new Ledger();
    private final Figures figures = new Figures();
    private final Manners manners = new Manners(figures::note);
    private final Pause run = new Pause();

    Run(Installation installation, long seed) {
        this.installation = installation;
        this.seed = seed;
    }

    Findings last(Duration length) throws InterruptedException {
        try (var visitor = visitor(0)) {
            var prepared = new Preparation(installation.replicas(), installation.post(), visitor, ledger).prepare();
            work(length, prepared);
            mend();
            deliver();
            return inspect(length, prepared);
        }
    }

    private Visitor visitor(int number) {
        return new Visitor(installation.replicas(), manners, new Random(seed * 31 + 100 + number));
    }

    private void work(Duration length, Preparation.Prepared prepared) throws InterruptedException {
        var visitors = new ArrayList<Visitor>();
        var people = new ArrayList<Thread>();
        for (int i = 1; i <= REPORTERS + STAFF; i++) {
            var visitor = visitor(i);
            var person = i <= REPORTERS
                    ? new Reporters(visitor, ledger, run)
                    : new Desk(visitor, ledger, run, prepared.session(), prepared.tickets());
            visitors.add(visitor);
            people.add(Thread.ofPlatform().name("chaos-person-" + i).start(() -> live(person)));
        }
        var faults =
                new Faults(installation.postgres(), installation.replicas(), installation.post(), figures, run, seed);
        faults.begin();
        run.unlessOver(length);
        run.end();
        faults.end();
        for (var person : people) {
            person.join();
        }
        visitors.forEach(Visitor::close);
    }

    /** Whoever can make nothing of an answer has found something. */
    private void live(Runnable person) {
        try {
            person.run();
        } catch (RuntimeException | AssertionError failure) {
            ledger.broken(failure.toString());
        }
    }

    private void mend() {
        installation.replicas().forEach(replica -> {
            if (!Pause.until(replica::isReady, CALM)) {
                throw new AssertionError("the replica " + replica.name() + " does not get ready again");
            }
        });
    }

    /**
     * Lets the hours pass that a mail waits between attempts, and the minutes after which a claim of somebody who was killed
     * is taken up.
     */
    private void deliver() {
        var facts = installation.facts();
        Pause.until(
                () -> {
                    facts.change("UPDATE delivery SET due_at = now() WHERE state = 'pending' AND due_at > now()"
                            + " AND leased_until IS NULL");
                    facts.change("UPDATE delivery SET leased_until = now() - interval '1 minute'"
                            + " WHERE leased_until > now() AND claimed_at < now() - interval '10 seconds'");
                    return facts.count("SELECT count(*) FROM delivery WHERE state = 'pending'") == 0;
                },
                MAILS);
    }

    private Findings inspect(Duration length, Preparation.Prepared prepared) throws InterruptedException {
        var facts = installation.facts();
        var mails = new Mails(ledger, prepared.heard(), installation.post().received(), facts);
        var offences = new ArrayList<String>();
        offences.addAll(new Promises(ledger, facts).offences());
        offences.addAll(new Wholeness(facts).offences());
        offences.addAll(new Chains(installation.postgres().database()).offences());
        offences.addAll(mails.offences());
        offences.addAll(manners.offences());
        // last, for it leaves notes that nobody promised anything about
        offences.addAll(new Hearing(installation.replicas(), prepared.session())
                .offences(prepared.tickets().getFirst()));
        var kept = new Findings.Kept(
                facts.count("SELECT count(*) FROM ticket"),
                facts.count("SELECT count(*) FROM ticket_event"),
                ledger.promised().size(),
                mails.sent(),
                mails.repeats(),
                installation.post().counter().unheard());
        return new Findings(length, seed, figures, manners, kept, List.copyOf(offences));
    }
}
