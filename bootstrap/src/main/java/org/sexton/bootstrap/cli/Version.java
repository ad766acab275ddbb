package org.sexton.bootstrap.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Sexton this is, as the build wrote it down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (var file = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(file);
        }
        return new String[] {"Sexton " + properties.getProperty("version")};
    }
}
