package org.sexton.adapters.persistence.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an archive holds, written last. It tells no time: the same installation gives the same bytes.
 *
 * @param schema the number of the newest migration
 */
@RegisterForReflection
record Manifest(
        String format,
        int formatVersion,
        String sexton,
        String schema,
        List<Table> tables,
        List<Sequence> sequences,
        List<Absent> leftOut) {

    static final String FILE = "manifest.json";
    static final String FORMAT = "sexton-installation";
    static final int FORMAT_VERSION = 1;

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** @param columns of the file, in its order */
    @RegisterForReflection
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {

        String file() {
            return Shape.file(name);
        }

        Meter.Measure measure() {
            return new Meter.Measure(bytes, sha256);
        }
    }

    /** @param used whether {@code value} was given out already */
    @RegisterForReflection
    record Sequence(String name, long value, boolean used) {}

    @RegisterForReflection
    record Absent(String name, String reason) {}

    /** Whether this Sexton made it, or one that wrote the same format. */
    private void require() {
        if (!FORMAT.equals(format)) {
            throw new ArchiveRefused(FILE + " is not that of an exported Sexton.");
        }
        if (formatVersion != FORMAT_VERSION) {
            throw new ArchiveRefused("The export has the format version " + formatVersion + ", and this Sexton reads "
                    + FORMAT_VERSION + ". Take the Sexton that wrote it, version " + sexton + ", or a newer one.");
        }
        tables.stream()
                .filter(table -> !NAME.matcher(table.name).matches())
                .findFirst()
                .ifPresent(table -> {
                    throw new ArchiveRefused(FILE + " names a table '" + table.name + "', which can't be.");
                });
    }

    static Manifest read(ArchiveSource source) throws IOException {
        try (var file = source.open(FILE)) {
            var manifest = JSON.readValue(file, Manifest.class);
            manifest.require();
            return manifest;
        } catch (JsonProcessingException e) {
            throw new ArchiveRefused(FILE + " can't be understood: " + e.getOriginalMessage(), e);
        }
    }

    byte[] bytes() throws IOException {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return (JSON.writer(printer).writeValueAsString(this) + "\n").getBytes(UTF_8);
    }
}
