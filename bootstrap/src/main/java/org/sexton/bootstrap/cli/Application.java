package org.sexton.bootstrap.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.postgres.Database;

/**
 * The Quarkus application on a database that is ready for it, run once. What is done inside it finds every bean through
 * {@code CDI.current()}; a bean that is looked up nowhere else has to be {@code @Unremovable}.
 */
public final class Application {
    private static volatile Callable<Integer> work = () -> 0;

    private final Lifetime lifetime;
    private final Map<String, String> settings = new HashMap<>();

    Application(Lifetime lifetime, Database database) {
        this.lifetime = lifetime;
        Environment.fromFiles(System.getenv()).forEach(this::with);
        with("quarkus.datasource.jdbc.url", database.url());
        with("quarkus.datasource.username", database.app().username());
        with("quarkus.datasource.password", database.app().password());
        // Quarkus would answer what is no URI itself, and with nothing; the REST adapter does it
        with("vertx.disableURIValidation", "true");
        with("quarkus.datasource.portal.jdbc.url", database.portalUrl());
        with("quarkus.datasource.portal.username", database.portal().username());
        with("quarkus.datasource.portal.password", database.portal().password());
    }

    /** Sets what stands above the environment and the configuration files. */
    Application with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Lines for people, where no machine collects them. */
    Application withReadableLog() {
        return with("quarkus.log.console.json.enabled", "false")
                .with("quarkus.log.category.\"io.quarkus\".level", "WARN");
    }

    /**
     * Serves until the process is told to stop.
     *
     * @param onceStarted done before anyone is told that it serves
     * @return the exit code
     */
    int serve(Runnable onceStarted) throws Exception {
        return run(() -> {
            onceStarted.run();
            lifetime.serving();
            Quarkus.waitForExit();
            return 0;
        });
    }

    /** Does one piece of work with no port open and no schedule running. */
    int work(Callable<Integer> work) throws Exception {
        return with("quarkus.http.host-enabled", "false")
                .with("quarkus.scheduler.enabled", "false")
                // there are no requests to wait for
                .with("quarkus.shutdown.timeout", "0s")
                .withReadableLog()
                .run(work);
    }

    private int run(Callable<Integer> inside) throws Exception {
        settings.forEach(System::setProperty);
        work = inside;
        var end = new End();
        try {
            Quarkus.run(Inside.class, end);
        } finally {
            lifetime.applicationStopped();
        }
        return end.code();
    }

    /** Made by Quarkus, which is why the work reaches it by a static way. */
    public static final class Inside implements QuarkusApplication {
        @Override
        public int run(String... arguments) throws Exception {
            return work.call();
        }
    }

    /** How it ended. Quarkus would end the process itself, and the database could not be stopped after it. */
    private static final class End implements BiConsumer<Integer, @Nullable Throwable> {
        private final Thread running = Thread.currentThread();
        private int code;
        private @Nullable Throwable failure;

        @Override
        public void accept(Integer exit, @Nullable Throwable cause) {
            if (Thread.currentThread() != running) {
                // a native executable hears of signals here, on a thread of their own
                System.exit(exit);
            }
            code = exit;
            failure = cause;
        }

        int code() throws Exception {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                switch (cause) {
                    case CannotStart known -> throw known;
                    case QuarkusBindException bind ->
                        throw new CannotStart("Port " + bind.getPort()
                                + " is taken by another program. Choose another with --port or SEXTON_PORT.");
                    default -> {}
                }
            }
            if (failure != null) {
                throw new IllegalStateException("Sexton stopped on a fault of its own", failure);
            }
            return code;
        }
    }
}
