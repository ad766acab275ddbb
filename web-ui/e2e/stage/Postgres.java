import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.postgres.Credentials;
import org.sexton.bootstrap.postgres.DataDirectory;
import org.sexton.bootstrap.postgres.EmbeddedDatabase;
import org.sexton.bootstrap.postgres.Purpose;

/**
 * A real PostgreSQL that browser tests kill, hold and start again while pages are open: {@code Postgres FOLDER PORT}. It
 * listens to them on the port, and answers once what was asked for is so. It is started from this file, with the classes
 * of the packaged application.
 */
final class Postgres {

    private static final long LIMIT_MILLIS = 30_000;
    private static final long POLL_MILLIS = 50;

    private final Path folder;
    private EmbeddedDatabase database;
    private boolean isKilled;

    private Postgres(Path folder) {
        this.folder = folder;
        this.database = prepare().start();
    }

    public static void main(String[] arguments) throws IOException {
        var postgres = new Postgres(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::end));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1]));
        var listener = HttpServer.create(address, 0);
        listener.createContext("/", postgres::answer);
        listener.start();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            var said = obey(asked.getRequestURI().getPath()).getBytes();
            asked.sendResponseHeaders(200, said.length);
            asked.getResponseBody().write(said);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            asked.sendResponseHeaders(500, -1);
        }
    }

    private synchronized String obey(String order) throws IOException {
        switch (order) {
            case "/settings" -> {
                return settings();
            }
            case "/kill" -> kill();
            case "/hold" -> signal("-STOP");
            case "/mend" -> mend();
            default -> throw new IllegalArgumentException(order);
        }
        return "";
    }

    /** What the application has to know of it, as its environment. */
    private String settings() {
        var settings = Map.of(
                "SEXTON_DATABASE_URL", database.url(),
                "SEXTON_DATABASE_USERNAME", database.app().username(),
                "SEXTON_DATABASE_PASSWORD", database.app().password(),
                "SEXTON_DATABASE_PORTAL_USERNAME", database.portal().username(),
                "SEXTON_DATABASE_PORTAL_PASSWORD", database.portal().password(),
                "SEXTON_DATABASE_OWNER_USERNAME", owner().username(),
                "SEXTON_DATABASE_OWNER_PASSWORD", owner().password());
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n"));
    }

    private Credentials owner() {
        return database.owner().orElseThrow();
    }

    private void kill() throws IOException {
        var server = server();
        server.destroyForcibly();
        // one that nobody has taken note of yet has no command any more
        until(() -> server.info().command().isEmpty());
        // the application's own watch over it would start it again before its time
        database.close();
        isKilled = true;
    }

    /** Whatever was done to it. */
    private void mend() throws IOException {
        if (isKilled) {
            start();
        } else {
            signal("-CONT");
        }
    }

    /** Once the last processes of the killed one have noticed. */
    private void start() {
        var url = database.url();
        until(this::isStarted);
        if (!database.url().equals(url)) {
            throw new IllegalStateException("somebody took its port meanwhile");
        }
        isKilled = false;
    }

    private boolean isStarted() {
        var next = prepare();
        try {
            database = next.start();
            return true;
        } catch (CannotStart _) {
            next.close();
            return false;
        }
    }

    private EmbeddedDatabase prepare() {
        return EmbeddedDatabase.prepare(DataDirectory.at(folder), Purpose.INSTALLATION, false, System.out::println);
    }

    /** To the server first, so that it forks nobody meanwhile, and to all that serve connections. */
    private void signal(String signal) throws IOException {
        var server = server();
        var pids = Stream.concat(Stream.of(server), server.descendants()).map(process -> Long.toString(process.pid()));
        var command = Stream.concat(Stream.of("kill", signal), pids).toList();
        var kill = new ProcessBuilder(command).inheritIO().start();
        until(() -> !kill.isAlive());
        if (kill.exitValue() != 0) {
            throw new IOException("kill " + signal + " answered " + kill.exitValue());
        }
    }

    private ProcessHandle server() throws IOException {
        List<String> note = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
    }

    /** What is held hears nothing of a stop. */
    private synchronized void end() {
        if (isKilled) {
            return;
        }
        try {
            signal("-CONT");
        } catch (IOException e) {
            e.printStackTrace();
        }
        database.close();
    }

    private static void until(Condition condition) {
        var deadline = System.currentTimeMillis() + LIMIT_MILLIS;
        while (!condition.holds()) {
            if (System.currentTimeMillis() > deadline) {
                throw new IllegalStateException("it did not come to that within " + LIMIT_MILLIS + " ms");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }
}
