package org.sexton.bootstrap.cli;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.enterprise.inject.spi.CDI;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.mail.TestMail;
import org.sexton.adapters.persistence.query.SqlFailure;
import org.sexton.adapters.persistence.whole.BackupLog;
import org.sexton.application.port.out.MailSender.Result;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.doctor.AddressCheck;
import org.sexton.bootstrap.doctor.BackupCheck;
import org.sexton.bootstrap.doctor.DatabaseChecks;
import org.sexton.bootstrap.doctor.DiskCheck;
import org.sexton.bootstrap.doctor.Finding;
import org.sexton.bootstrap.doctor.Finding.Level;
import org.sexton.bootstrap.doctor.OidcCheck;
import org.sexton.bootstrap.doctor.SmtpCheck;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.domain.person.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at all that an installation stands on. */
@Command(
        name = "doctor",
        description = {
            "Looks at database, schema, disk, clock, mail, sign-in, address and backups, and says what to do.",
            "",
            "Run it with the environment that Sexton runs with, beside it or without it. It changes nothing.",
            ""
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is well, or nearly", "1:something does not work", "2:wrong usage"},
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final String USUAL_PAUSE = "24h";

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "Send a test mail there.")
    private @Nullable String mail;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var recipient = mail == null ? null : address(mail);
        var findings = new ArrayList<Finding>();
        try (var lifetime = new Lifetime()) {
            var database = database(lifetime, findings);
            database.ifPresent(it -> findings.addAll(ofDatabase(it)));
            findings.addAll(ofSurroundings());
            if (recipient != null) {
                findings.add(sent(recipient, database, lifetime));
            }
        }
        var worst = tell(findings);
        return worst == Level.PROBLEM ? 1 : 0;
    }

    private EmailAddress address(String text) {
        return EmailAddress.parse(text)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), text + " is no e-mail address."));
    }

    private Optional<Database> database(Lifetime lifetime, List<Finding> findings) {
        try {
            return Optional.of(
                    options.forExamination(lifetime, spec.commandLine().getErr()::println));
        } catch (CannotStart e) {
            findings.add(Finding.problem("database", String.valueOf(e.getMessage()), "Put that right first."));
            return Optional.empty();
        }
    }

    private List<Finding> ofDatabase(Database database) {
        var findings = new ArrayList<>(new DatabaseChecks(database, InstantSource.system()).look());
        try {
            findings.add(new BackupCheck(options.backups(), every()).look(new BackupLog(database.as(database.app()))));
        } catch (SqlFailure e) {
            findings.add(Finding.problem(
                    "backup",
                    "nobody can say: " + e.getMessage(),
                    "It is told by the database, once that is up to date."));
        }
        return findings;
    }

    private static Duration every() {
        var every = Environment.read().getOrDefault("SEXTON_BACKUP_EVERY", "");
        return DurationConverter.parseDuration(every.isBlank() ? USUAL_PAUSE : every);
    }

    private List<Finding> ofSurroundings() {
        var environment = Environment.read();
        var findings = new ArrayList<Finding>();
        options.directory().ifPresent(path -> findings.add(new DiskCheck("disk", path).look()));
        options.backups()
                .map(Path::toAbsolutePath)
                .ifPresent(path -> findings.add(new DiskCheck("disk of backups", path).look()));
        findings.add(new SmtpCheck(environment).look());
        findings.add(new OidcCheck(environment).look());
        findings.addAll(new AddressCheck(environment, web.url(), InstantSource.system()).look());
        return findings;
    }

    private Finding sent(EmailAddress recipient, Optional<Database> database, Lifetime lifetime) throws Exception {
        if (database.isEmpty()) {
            return Finding.problem("test mail", "not sent, for want of a database", "Put that right first.");
        }
        var results = new ArrayList<Result>();
        // what is to say of sign-in was said above
        var application =
                new Application(lifetime, database.get()).with("quarkus.log.category.\"io.quarkus.oidc\".level", "OFF");
        application.work(() -> {
            results.add(CDI.current().select(TestMail.class).get().send(recipient));
            return 0;
        });
        return switch (results.getFirst()) {
            case Result.Sent() -> Finding.ok("test mail", "the server took it, for " + recipient.value());
            case Result.Rejected(var reason) -> notSent(reason);
            case Result.Deferred(var reason) -> notSent(reason);
        };
    }

    private static Finding notSent(String reason) {
        return Finding.problem(
                "test mail",
                "the server did not take it: " + reason,
                "See that SEXTON_SMTP_USERNAME, _PASSWORD and _FROM are right.");
    }

    private Level tell(List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        var worst = Level.OK;
        for (var finding : findings) {
            out.printf(
                    "%-8s %-16s %s%n", finding.level().name().toLowerCase(Locale.ROOT), finding.what(), finding.said());
            if (!finding.advice().isEmpty()) {
                out.printf("%-25s > %s%n", "", finding.advice());
            }
            worst = finding.level().compareTo(worst) > 0 ? finding.level() : worst;
        }
        out.flush();
        return worst;
    }
}
