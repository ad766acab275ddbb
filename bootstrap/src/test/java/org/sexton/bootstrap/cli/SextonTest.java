package org.sexton.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SextonTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine sexton =
            Sexton.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void help_lists_every_command_with_a_line_of_its_own() {
        assertThat(sexton.execute("help")).isZero();

        assertThat(sexton.getSubcommands()).allSatisfy((name, command) -> {
            assertThat(out.toString()).contains("\n  " + name + " ");
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        });
    }

    @Test
    void the_launcher_s_help_leaves_no_command_out() throws IOException {
        var launcher = Files.readString(Path.of("../sexton"));

        assertThat(sexton.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(launcher).contains("\n  ./sexton " + name + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void says_its_version(String argument) {
        assertThat(sexton.execute(argument)).isZero();

        assertThat(out.toString()).matches("Sexton \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void a_command_it_does_not_know_is_an_error_with_help() {
        assertThat(sexton.execute("begin")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(err.toString()).contains("begin").contains("start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void the_demo_refuses_to_serve_others_before_anything_is_started(String host, @TempDir Path data) {
        assertThat(sexton.execute("demo", "--host", host, "--data", data.toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(err.toString()).contains(host + " is not a loopback address").doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void health_is_bad_where_nothing_answers() throws IOException {
        String port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(taken.getLocalPort());
        }

        assertThat(sexton.execute("health", "--port", port)).isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(err.toString())
                .contains("does not answer at http://127.0.0.1:" + port)
                .doesNotContain("\tat ");
    }

    @Test
    void the_doctor_finds_a_missing_installation_and_makes_none(@TempDir Path folder) {
        var nowhere = folder.resolve("nowhere");

        assertThat(sexton.execute("doctor", "--data", nowhere.toString())).isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(out.toString())
                .contains("problem  database         There is no installation in " + nowhere)
                .contains("disk", "mail", "sign-in", "address");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_option_for_csv_files_is_refused_with_a_directory(@TempDir Path folder) {
        assertThat(sexton.execute("import", folder.toString(), "--dry-run")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(err.toString()).contains("--dry-run is for a CSV file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "backup"})
    void what_is_not_there_can_t_be_written_out(String command, @TempDir Path folder) {
        assertThat(sexton.execute(
                        command,
                        folder.resolve("out").toString(),
                        "--data",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(err.toString()).contains("There is no installation in").doesNotContain("\tat ");
        assertThat(folder).isEmptyDirectory();
    }
}
