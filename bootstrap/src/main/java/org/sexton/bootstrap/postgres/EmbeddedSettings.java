package org.sexton.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.sexton.bootstrap.CannotStart;

/**
 * What a data directory remembers of its server: the passwords made for it, the port it had last, and what it is for.
 * Kept in a file that its owner alone may read.
 */
record EmbeddedSettings(
        Purpose purpose, int port, Credentials superuser, Credentials owner, Credentials app, Credentials portal) {
    private static final String SUPERUSER = "sexton_superuser";
    private static final String OWNER = "sexton_owner";
    private static final String APP = "sexton_app";
    private static final String PORTAL = "sexton_portal";
    private static final int PASSWORD_BYTES = 32;

    /**
     * Reads what is remembered, or makes it up and writes it down before anything uses it.
     *
     * @throws CannotStart if the directory was made for the other purpose
     */
    static EmbeddedSettings of(DataDirectory data, Purpose purpose) throws IOException {
        var remembered = remembered(data);
        if (remembered.isPresent()) {
            var settings = remembered.get();
            if (settings.purpose != purpose) {
                throw new CannotStart(data + " holds "
                        + (purpose == Purpose.INSTALLATION
                                ? "a demo, not an installation"
                                : "an installation, not a demo")
                        + ". Choose another data directory with --data.");
            }
            return settings;
        }
        var random = new SecureRandom();
        var settings = new EmbeddedSettings(
                purpose,
                freePort(),
                new Credentials(SUPERUSER, password(random)),
                new Credentials(OWNER, password(random)),
                new Credentials(APP, password(random)),
                new Credentials(PORTAL, password(random)));
        settings.write(data);
        return settings;
    }

    /** Empty before the first start. */
    static Optional<EmbeddedSettings> remembered(DataDirectory data) throws IOException {
        if (!Files.exists(data.settings())) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.settings(), UTF_8)) {
            properties.load(reader);
        }
        if (!properties.containsKey(PORTAL)) {
            throw new CannotStart(
                    data + " was made by a Sexton before its first release. Start over in an empty directory.");
        }
        return Optional.of(new EmbeddedSettings(
                Purpose.valueOf(properties.getProperty("purpose")),
                Integer.parseInt(properties.getProperty("port")),
                new Credentials(SUPERUSER, properties.getProperty(SUPERUSER)),
                new Credentials(OWNER, properties.getProperty(OWNER)),
                new Credentials(APP, properties.getProperty(APP)),
                new Credentials(PORTAL, properties.getProperty(PORTAL))));
    }

    /** The same with a port that is free now: the last one if nobody took it meanwhile. */
    EmbeddedSettings onFreePort(DataDirectory data) throws IOException {
        if (isFree(port)) {
            return this;
        }
        var moved = new EmbeddedSettings(purpose, freePort(), superuser, owner, app, portal);
        moved.write(data);
        return moved;
    }

    private void write(DataDirectory data) throws IOException {
        var properties = new Properties();
        properties.setProperty("purpose", purpose.name());
        properties.setProperty("port", Integer.toString(port));
        for (var role : new Credentials[] {superuser, owner, app, portal}) {
            properties.setProperty(role.username(), role.password());
        }
        var unfinished = data.settings().resolveSibling("postgres.properties.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        DataDirectory.restrict(unfinished, "rw-------");
        try (var writer = Files.newBufferedWriter(unfinished, UTF_8)) {
            properties.store(writer, "Sexton's embedded PostgreSQL: passwords, for nobody's eyes");
        }
        Files.move(unfinished, data.settings(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
