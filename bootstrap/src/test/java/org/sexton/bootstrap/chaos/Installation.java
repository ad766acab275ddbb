package org.sexton.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two replicas, their database and their mail server. */
final class Installation implements AutoCloseable {

    private final Postgres postgres;
    private final PostOffice post = new PostOffice();
    private final List<Replica> replicas;

    Installation(Path data) {
        postgres = new Postgres(data);
        replicas = Stream.of("one", "two").map(this::replica).toList();
        replicas.forEach(Replica::awaitOpen);
    }

    private Replica replica(String name) {
        var settings = Map.of(
                // what compiling thoroughly costs it never earns back
                "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m",
                // reporters come from everywhere, in numbers
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true",
                "SEXTON_PORTAL_BURST", "1000000",
                "SEXTON_MAIL_POLL", "1s",
                "SEXTON_SMTP_HOST", "127.0.0.1",
                "SEXTON_SMTP_PORT", Integer.toString(post.counter().port()),
                "SEXTON_SMTP_STARTTLS", "DISABLED",
                "SEXTON_SMTP_FROM", "desk@example.org");
        return new Replica(name, new Line(postgres::port), postgres.database(), settings);
    }

    Postgres postgres() {
        return postgres;
    }

    PostOffice post() {
        return post;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** Asked as the one who owns everything in it. */
    Facts facts() {
        var database = postgres.database();
        return new Facts(database.as(database.owner().orElseThrow()));
    }

    /** What they said is kept beside the figures. */
    @Override
    public void close() {
        replicas.forEach(Installation::close);
        post.close();
        postgres.close();
    }

    private static void close(Replica replica) {
        replica.close();
        try {
            var folder = Files.createDirectories(Path.of("target/chaos"));
            Files.write(folder.resolve("replica-" + replica.name() + ".log"), replica.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
