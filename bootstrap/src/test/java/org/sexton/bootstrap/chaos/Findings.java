package org.sexton.bootstrap.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a run found, in figures, and all that is wrong with it. */
final class Findings {

    /** What there is at the end. */
    record Kept(long tickets, long events, long promises, long mails, long repeats, long unheard) {}

    /** After so long a replica serves again when what it stands on does. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(10);
    /** After so long every request is answered, whatever with. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(25);
    /** So many mails a replica sends side by side: as many may be sent again when it is killed, or its mail server. */
    private static final int SIDE_BY_SIDE = 10;

    private static final int REPLICAS = 2;
    private static final double NANOS = 1e9;
    private static final int SHOWN = 20;

    private final Duration length;
    private final long seed;
    private final Figures figures;
    private final Manners manners;
    private final Kept kept;
    private final List<String> wrong;

    Findings(Duration length, long seed, Figures figures, Manners manners, Kept kept, List<String> wrong) {
        this.length = length;
        this.seed = seed;
        this.figures = figures;
        this.manners = manners;
        this.kept = kept;
        this.wrong = wrong;
    }

    List<String> offences() {
        var all = new ArrayList<>(wrong);
        for (var fault : Fault.values()) {
            figures.recoveries(fault).stream()
                    .filter(after -> after.compareTo(READY_WITHIN) > 0)
                    .forEach(late -> all.add("ready only %s after: %s".formatted(late, fault)));
        }
        if (manners.longest().compareTo(ANSWERED_WITHIN) > 0) {
            all.add("the longest answer took " + manners.longest());
        }
        if (kept.repeats() > mostRepeats()) {
            all.add("%d mails came again, where %d might have".formatted(kept.repeats(), mostRepeats()));
        }
        return all;
    }

    private long mostRepeats() {
        return kept.unheard()
                + SIDE_BY_SIDE * figures.count(Fault.REPLICA_KILLED)
                + REPLICAS * SIDE_BY_SIDE * figures.count(Fault.MAIL_SHUT);
    }

    /** What happened when. */
    List<String> diary() {
        return figures.diary();
    }

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add("Chaos for %d s, seed %d".formatted(length.toSeconds(), seed));
        for (var fault : Fault.values()) {
            lines.add(row(fault.toString(), figures.count(fault) + ready(figures.recoveries(fault))));
        }
        lines.add(row("faults in all", figures.faults()));
        lines.add(row("answers by status", manners.statuses()));
        lines.add(row("requests that nobody answered", manners.lost()));
        lines.add(row("longest answer", seconds(manners.longest()) + " (goal: " + seconds(ANSWERED_WITHIN) + ")"));
        lines.add(row("acknowledged writes", kept.promises()));
        lines.add(row("tickets, events", kept.tickets() + ", " + kept.events()));
        lines.add(row("mails", kept.mails()));
        lines.add(row("copies of mails, by their Message-ID", kept.repeats() + " (may be: " + mostRepeats() + ")"));
        var offences = offences();
        lines.add(row("lost, doubled, half done or late", offences.size()));
        offences.stream().limit(SHOWN).forEach(offence -> lines.add("  " + offence));
        return String.join("\n", lines) + "\n";
    }

    private static String ready(Collection<Duration> recoveries) {
        return recoveries.stream()
                .max(Duration::compareTo)
                .map(longest -> "; ready after %s at the longest (of %d; goal: %s)"
                        .formatted(seconds(longest), recoveries.size(), seconds(READY_WITHIN)))
                .orElse("");
    }

    private static String row(String name, Object value) {
        return "  %-40s %s".formatted(name, value);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toNanos() / NANOS);
    }
}
