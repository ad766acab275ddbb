package org.sexton.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sexton.bootstrap.CannotStart;

class DatabaseOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void the_data_directory_lies_in_the_user_s_data_folder_unless_it_is_named() throws IOException {
        var real = folder.toRealPath();

        assertThat(new DatabaseOptions(Map.of("XDG_DATA_HOME", real.toString()))
                        .data("sexton")
                        .root())
                .isEqualTo(real.resolve("sexton"));
        assertThat(new DatabaseOptions(
                                Map.of("SEXTON_DATA", real.resolve("named").toString()))
                        .data("sexton")
                        .root())
                .isEqualTo(real.resolve("named"));
    }

    @Test
    void a_data_directory_that_can_t_be_made_is_refused_in_a_sentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var options =
                new DatabaseOptions(Map.of("SEXTON_DATA", file.resolve("below").toString()));

        assertThatThrownBy(() -> options.data("sexton"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("can't be used")
                .hasMessageContaining("--data");
    }

    @Test
    void the_demo_leaves_a_served_database_alone() {
        var options = new DatabaseOptions(Map.of("SEXTON_DATABASE_URL", "postgresql://db.example.org/sexton"));

        try (var lifetime = new Lifetime()) {
            assertThatThrownBy(() -> options.forDemo(false, lifetime, _ -> {}))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("unset SEXTON_DATABASE_URL");
        }
    }
}
