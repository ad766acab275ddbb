package org.sexton.adapters.persistence.signal;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** All the signals that there are. */
@Singleton
public final class Bells {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 15;

    private final Bell tickets;
    private final Bell outbox;

    Bells(
            DataSource database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var own = new PGSimpleDataSource();
        own.setUrl(url);
        own.setUser(user);
        own.setPassword(password.orElse(""));
        own.setApplicationName("sexton-bell");
        own.setConnectTimeout(SECONDS_TO_CONNECT);
        own.setLoginTimeout(SECONDS_TO_CONNECT);
        own.setSocketTimeout(SECONDS_TO_ANSWER);
        own.setTcpKeepAlive(true);
        tickets = new Bell("sexton_tickets", Duration.ofMillis(50), database, own);
        outbox = new Bell("sexton_outbox", Duration.ofMillis(5), database, own);
    }

    /** Tickets were changed. */
    public Bell tickets() {
        return tickets;
    }

    /** Mails were queued. */
    public Bell outbox() {
        return outbox;
    }

    @PreDestroy
    void stop() {
        tickets.stop();
        outbox.stop();
    }
}
