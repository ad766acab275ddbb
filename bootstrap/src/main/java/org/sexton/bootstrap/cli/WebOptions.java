package org.sexton.bootstrap.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sexton.bootstrap.CannotStart;
import picocli.CommandLine.Option;

/** Where a command serves its pages. */
public final class WebOptions {
    private static final String DEFAULT_PORT = "8080";
    private static final String DEFAULT_HOST = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to serve on (or SEXTON_PORT; default: " + DEFAULT_PORT + ").")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to serve on (or SEXTON_HOST; default: " + DEFAULT_HOST + ", this machine alone).")
    private @Nullable String host;

    private final Supplier<Map<String, String>> environment;

    public WebOptions() {
        this(Environment::read);
    }

    WebOptions(Map<String, String> environment) {
        this(() -> environment);
    }

    private WebOptions(Supplier<Map<String, String>> environment) {
        this.environment = environment;
    }

    Application applyTo(Application application) {
        return application.with("quarkus.http.port", port()).with("quarkus.http.host", host());
    }

    /** What people open: the address they know it by, or this machine's. */
    String url() {
        return environment("SEXTON_URL").orElse("http://localhost:" + port());
    }

    /** Where this machine reaches it. */
    URI local() {
        try {
            var address = InetAddress.getByName(host());
            var reached = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
            return new URI("http", null, reached.getHostAddress(), Integer.parseInt(port()), "/", null, null);
        } catch (UnknownHostException | URISyntaxException | NumberFormatException e) {
            throw new CannotStart("There is no address " + host() + " with a port " + port() + ".", e);
        }
    }

    /**
     * @throws CannotStart if others than this machine could connect
     */
    void requireLoopback() {
        try {
            for (var address : InetAddress.getAllByName(host())) {
                if (!address.isLoopbackAddress()) {
                    throw new CannotStart("The demo signs anybody in by one click, so it serves this machine alone: "
                            + host() + " is not a loopback address. Leave out --host and SEXTON_HOST.");
                }
            }
        } catch (UnknownHostException e) {
            throw new CannotStart("There is no address " + host() + ".", e);
        }
    }

    private String port() {
        return Optional.ofNullable(port)
                .map(Object::toString)
                .or(() -> environment("SEXTON_PORT"))
                .orElse(DEFAULT_PORT);
    }

    private String host() {
        return Optional.ofNullable(host).or(() -> environment("SEXTON_HOST")).orElse(DEFAULT_HOST);
    }

    private Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get().get(name)).filter(value -> !value.isBlank());
    }
}
