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

class EnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void a_variable_may_name_a_file_that_holds_its_value() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "s3cret\n");

        assertThat(Environment.read(
                        Map.of("SEXTON_NAME", "St Brendan's", "SEXTON_SMTP_PASSWORD_FILE", file.toString())))
                .containsEntry("SEXTON_SMTP_PASSWORD", "s3cret")
                .containsEntry("SEXTON_NAME", "St Brendan's");
    }

    @Test
    void other_programs_files_are_left_alone() {
        assertThat(Environment.read(Map.of("OTHER_FILE", "/nowhere")))
                .containsExactly(Map.entry("OTHER_FILE", "/nowhere"));
    }

    @Test
    void a_file_that_is_not_there_is_told_by_the_variable_that_names_it() {
        var variables =
                Map.of("SEXTON_SMTP_PASSWORD_FILE", folder.resolve("none").toString());

        assertThatThrownBy(() -> Environment.read(variables))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SEXTON_SMTP_PASSWORD_FILE names " + folder.resolve("none"));
    }

    @Test
    void a_value_is_given_once() {
        var variables = Map.of("SEXTON_SMTP_PASSWORD_FILE", "/secret", "SEXTON_SMTP_PASSWORD", "s3cret");

        assertThatThrownBy(() -> Environment.read(variables))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("both set")
                .hasMessageNotContaining("s3cret");
    }
}
