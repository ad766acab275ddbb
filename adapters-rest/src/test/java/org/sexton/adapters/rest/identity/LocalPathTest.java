package org.sexton.adapters.rest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/desk", "/desk?status=new&q=tap%20leak#row", "/a//b", "/tickets/7K3-QFM", "/?to=https://x"
            })
    void a_path_of_this_site_is_kept(String path) {
        assertThat(LocalPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\..\\b",
                "https://evil.example/",
                "javascript:alert(1)",
                " /desk",
                "/\t/evil.example",
                "/\n/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/%",
                "/caf\u00e9"
            })
    void anything_else_is_ignored(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }

    @Test
    void so_is_nothing_and_far_too_much() {
        assertThat(LocalPath.of(null)).isEmpty();
        assertThat(LocalPath.of("/" + "a".repeat(2_000))).isEmpty();
    }
}
