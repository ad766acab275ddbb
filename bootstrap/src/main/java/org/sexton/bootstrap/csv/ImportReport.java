package org.sexton.bootstrap.csv;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.application.port.in.ImportProgress;
import org.sexton.domain.shared.Violation;

/**
 * Tells a person how an import goes: every bad line with its reasons, and how far it is, on one line that is redrawn where
 * that is a terminal, now and then a line elsewhere. Where bad lines go to a file, only the first few are told.
 */
final class ImportReport implements ImportProgress {

    private static final int TOLD_BESIDE_FILE = 20;
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);
    private static final String REDRAW = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private final Instant begun;
    private final Columns columns;
    private final DoubleSupplier share;
    private final @Nullable Rejects rejects;
    private Instant told;
    private int listed;
    private boolean drawn;

    /** @param share of the work that is done, 0 to 1 */
    ImportReport(
            PrintWriter out,
            boolean terminal,
            InstantSource clock,
            Columns columns,
            DoubleSupplier share,
            @Nullable Rejects rejects) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.columns = columns;
        this.share = share;
        this.rejects = rejects;
        begun = clock.instant();
        told = begun;
    }

    @Override
    public void rejected(Row row, List<Violation> why) {
        var reason = why.stream()
                .map(violation -> "line".equals(violation.field())
                        ? violation.message()
                        : columns.nameOf(violation.field()) + " " + violation.message())
                .collect(Collectors.joining("; "));
        if (rejects != null) {
            rejects.add(row, reason);
            listed++;
        }
        if (listed <= TOLD_BESIDE_FILE) {
            say("line %d: %s".formatted(row.line(), reason));
        } else if (listed == TOLD_BESIDE_FILE + 1) {
            say("Further bad lines are told in the file alone.");
        }
    }

    @Override
    public void advanced(Summary soFar) {
        var now = clock.instant();
        if (terminal) {
            out.print(REDRAW + progress(soFar, now));
            out.flush();
            drawn = true;
        } else if (!told.plus(NOW_AND_THEN).isAfter(now)) {
            told = now;
            say(progress(soFar, now));
        }
    }

    private String progress(Summary soFar, Instant now) {
        var seconds = seconds(now);
        var done = share.getAsDouble();
        var left = done > 0 ? Math.round(seconds * (1 - done) / done) : 0;
        return String.format(
                Locale.ROOT,
                "%3.0f %%  %,d lines, %,d a second, %s left",
                Math.floor(done * 100),
                soFar.lines(),
                Math.round(soFar.lines() / seconds),
                left < 90 ? left + " s" : Math.round(left / 60.0) + " min");
    }

    private double seconds(Instant now) {
        return Math.max(1, Duration.between(begun, now).toMillis()) / 1e3;
    }

    /** What came of it all. */
    void ended(Summary summary, String source, boolean dryRun) {
        var seconds = seconds(clock.instant());
        say(String.format(
                Locale.ROOT,
                "%,d %s, %,d already there, %,d bad, in %.1f s.",
                summary.imported(),
                dryRun ? "would be imported" : "imported",
                summary.known(),
                summary.rejected(),
                seconds));
        if (summary.known() > 0) {
            say("Already there means: from the source '" + source
                    + "', with the same id. If this file is another system's, give it a name of its own with"
                    + " --source.");
        }
    }

    /** Tells a whole line. */
    void say(String line) {
        if (drawn) {
            out.print(REDRAW);
            drawn = false;
        }
        out.println(line);
        out.flush();
    }
}
