package org.sexton.adapters.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sexton.adapters.persistence.schema.Schema;

/**
 * One PostgreSQL cluster per JVM, started at first use and stopped with it. Each suite takes a database of its own, copied
 * from a template that was migrated once.
 */
public final class TestPostgres {
    private static final String TEMPLATE = "sexton_template";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A new database with every migration applied, owned by {@link TestDatabase#OWNER}. */
    public static TestDatabase migrated() {
        return create(TEMPLATE);
    }

    /** A new database without any table, owned by {@link TestDatabase#OWNER}. */
    public static TestDatabase empty() {
        return create("template1");
    }

    private static TestDatabase create(String template) {
        var name = "test_" + DATABASES.incrementAndGet();
        Cluster.create(name, template);
        return Cluster.database(name);
    }

    /** The JVM's class initialisation makes it once, whoever comes first. */
    private static final class Cluster {
        private static final EmbeddedPostgres SERVER = start();

        static {
            TestDatabase.execute(SERVER.getPostgresDatabase(), "CREATE ROLE " + TestDatabase.OWNER + " LOGIN");
            TestDatabase.execute(SERVER.getPostgresDatabase(), "CREATE ROLE " + TestDatabase.APP + " LOGIN");
            TestDatabase.execute(SERVER.getPostgresDatabase(), "CREATE ROLE " + TestDatabase.PORTAL + " LOGIN");
            create(TEMPLATE, "template1");
            new Schema(database(TEMPLATE).asOwner(), TestDatabase.APP, TestDatabase.PORTAL).migrate();
        }

        static void create(String name, String template) {
            TestDatabase.execute(
                    SERVER.getPostgresDatabase(),
                    "CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + TestDatabase.OWNER);
        }

        static TestDatabase database(String name) {
            return new TestDatabase("jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("no PostgreSQL for the tests", e);
            }
        }
    }
}
