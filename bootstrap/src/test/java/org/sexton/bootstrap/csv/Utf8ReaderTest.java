package org.sexton.bootstrap.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

    /** Hands out its bytes in small pieces, so that characters are torn apart. */
    private static String read(byte[] bytes) {
        var random = new SplittableRandom(1);
        var torn = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(3)));
            }
        };
        try (var reader = new Utf8Reader(torn)) {
            var text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String bytesAsLatin1) {
        return read(bytesAsLatin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void text_is_read_as_it_is() {
        var text = "Łódź, 道路, 😀, \uFFFD and a plain end";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(StrayByte.firstIn(text)).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_passed_over_at_the_beginning_alone() {
        assertThat(read("\u00EF\u00BB\u00BFid\u00EF\u00BB\u00BF")).isEqualTo("id\uFEFF");
        assertThat(read("\u00EF\u00BB\u00BF")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void stray_bytes_are_named_not_replaced() {
        assertThat(StrayByte.firstIn(read("Caf\u00E9 au lait"))).hasValue(0xE9);
        assertThat(StrayByte.firstIn(read("cut off \u00E2\u0082"))).hasValue(0xE2);
        assertThat(StrayByte.firstIn(read("half a surrogate \u00ED\u00A0\u0080")))
                .hasValue(0xED);
        assertThat(StrayByte.firstIn(read("overlong \u00C0\u00AF"))).hasValue(0xC0);
        assertThat(read("Caf\u00E9!"))
                .as("the rest is untouched")
                .startsWith("Caf")
                .endsWith("!");
    }

    @Test
    void whatever_the_bytes_they_are_written_back_as_they_were() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThat(StrayByte.encode(read(bytes))).isEqualTo(bytes);
        }
    }
}
