package org.sexton.bootstrap.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.SqlFailure;
import org.sexton.adapters.persistence.whole.JdbcAuditChains;
import org.sexton.application.query.AuditReport;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;
import org.sexton.domain.audit.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Recomputes the hash chains of all tickets and of the admin log, and names the first link that does not hold.",
            "",
            "It changes nothing, and people may go on working meanwhile. Keep the head that it tells where nobody who could"
                    + " alter the database comes: with --head it is looked for later.",
            ""
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all of it is what was once recorded",
            "1:nobody could look",
            "2:wrong usage",
            "3:it was tampered with"
        },
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int BROKEN = 3;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A head that was told earlier: the log is broken if it is no longer in it.")
    private @Nullable String head;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = spec.commandLine().getErr()::println;
        var published = head == null ? null : digest(head);
        try (var lifetime = new Lifetime()) {
            var read = database.forReading(lifetime, console);
            return tell(new JdbcAuditChains(read.as(read.app())).recompute(published));
        } catch (SqlFailure e) {
            throw new CannotStart("The audit log could not be read: " + e.getMessage(), e);
        }
    }

    private Digest digest(String written) {
        try {
            return new Digest(written.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "A head is a hash of 64 hexadecimal digits.", e);
        }
    }

    private int tell(AuditReport report) {
        var out = spec.commandLine().getOut();
        out.printf(
                "Recomputed %,d events of %,d tickets and %,d entries of the admin log.%n",
                report.events(), report.tickets(), report.entries());
        if (report.erased() > 0) {
            out.printf("What %,d of them said was erased; their hashes hold nevertheless.%n", report.erased());
        }
        var broken = report.broken();
        if (broken == null) {
            out.println("The audit log is intact: all of it is what was once recorded.");
            out.println("Its head: " + report.head());
        } else {
            out.println("THE AUDIT LOG IS BROKEN: " + broken.inWords() + ".");
            if (broken.expected() != null && broken.found() != null) {
                out.println("  expected " + broken.expected());
                out.println("  found    " + broken.found());
            }
            if (report.brokenLogs() > 1) {
                out.printf("It is the first of %,d logs that do not hold.%n", report.brokenLogs());
            }
        }
        out.flush();
        return broken == null ? 0 : BROKEN;
    }
}
