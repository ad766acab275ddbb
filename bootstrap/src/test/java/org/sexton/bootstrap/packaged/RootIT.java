package org.sexton.bootstrap.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses root, who therefore steps down: how, depends on what the machine has. */
class RootIT {

    @TempDir
    private Path data;

    @TempDir
    private Path tools;

    @BeforeEach
    void be_root() {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root, who alone has to step down");
    }

    @Test
    void without_user_namespaces_an_ordinary_user_runs_the_server_at_every_start() throws IOException {
        have("setpriv", "id", "test", "sh");

        for (int start = 0; start < 2; start++) {
            var migrate = migrate();
            assertThat(migrate.exit()).as(migrate::toString).isZero();
            assertThat(migrate.said())
                    .anyMatch(line -> line.matches("PostgreSQL does not run as root: it runs as the user \\w+\\."))
                    .last()
                    .isEqualTo("The database is up to date.");
        }
        assertThat(Files.getOwner(data.resolve("postgres")).getName()).isNotEqualTo("root");
    }

    @Test
    void without_any_way_it_says_what_is_missing_and_leaves_nothing_half_made() throws IOException {
        have("id", "test", "sh");

        var migrate = migrate();

        assertThat(migrate.exit()).isEqualTo(1);
        assertThat(migrate.toString())
                .contains("neither user namespaces (unshare --user) nor setpriv")
                .contains("Run Sexton as an ordinary user.")
                .doesNotContain("\tat ");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private Program migrate() {
        return new Program(Map.of("PATH", tools.toString()), "migrate", "--data", data.toString());
    }

    /** The machine's own, and no other. */
    private void have(String... names) throws IOException {
        for (var name : names) {
            var tool = Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                            .orElse("")
                            .split(":"))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst();
            assumeTrue(tool.isPresent(), "needs " + name);
            Files.createSymbolicLink(tools.resolve(name), tool.orElseThrow());
        }
    }
}
