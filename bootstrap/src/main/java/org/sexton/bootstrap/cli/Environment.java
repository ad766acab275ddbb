package org.sexton.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.sexton.bootstrap.CannotStart;

/**
 * What the environment says of {@code SEXTON_*}. A variable that ends in {@code _FILE} names a file that holds the value,
 * which is how container engines hand out secrets: {@code SEXTON_DATABASE_PASSWORD_FILE}.
 */
final class Environment {
    private static final String OURS = "SEXTON_";
    private static final String FILE = "_FILE";

    private Environment() {}

    /** @throws CannotStart if a file can't be read, or says what another variable says already */
    static Map<String, String> read() {
        return read(System.getenv());
    }

    static Map<String, String> read(Map<String, String> variables) {
        var all = new HashMap<>(variables);
        all.putAll(fromFiles(variables));
        return Map.copyOf(all);
    }

    /** Those alone whose values lie in files, by the names that they have without them. */
    static Map<String, String> fromFiles(Map<String, String> variables) {
        var values = new HashMap<String, String>();
        variables.forEach((name, file) -> {
            if (name.startsWith(OURS) && name.endsWith(FILE)) {
                var plain = name.substring(0, name.length() - FILE.length());
                if (variables.containsKey(plain)) {
                    throw new CannotStart(plain + " and " + name + " are both set. Keep one of them.");
                }
                values.put(plain, content(name, file));
            }
        });
        return values;
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart(
                    name + " names " + file + ", which can't be read ("
                            + e.getClass().getSimpleName() + ").",
                    e);
        }
    }
}
