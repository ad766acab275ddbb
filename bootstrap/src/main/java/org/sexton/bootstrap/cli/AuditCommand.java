package org.sexton.bootstrap.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = {"Looks after the log of all that was ever changed: `audit verify` recomputes it.", ""},
        subcommands = AuditVerifyCommand.class,
        mixinStandardHelpOptions = true)
final class AuditCommand {}
