package org.sexton.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Sexton this is, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Sexton " + number()};
    }

    static String number() {
        var properties = new Properties();
        try (var file = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the build wrote no version down", e);
        }
        return properties.getProperty("version");
    }
}
