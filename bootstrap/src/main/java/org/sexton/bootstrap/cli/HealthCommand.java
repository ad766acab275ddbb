package org.sexton.bootstrap.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.sexton.bootstrap.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** For supervisors that have no HTTP client of their own, such as a container's health check. */
@Command(
        name = "health",
        description = "Asks the Sexton that runs on this machine whether it is ready.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is ready", "1:it is not, or does not answer"},
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int READY = 200;

    @Mixin
    private WebOptions web = new WebOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var asked = web.local().resolve("/q/health/ready");
        var status = status(HttpRequest.newBuilder(asked).timeout(LIMIT).build());
        if (status != READY) {
            throw new CannotStart("Sexton is not ready: " + asked + " answers " + status + ".");
        }
        spec.commandLine().getOut().println("Sexton is ready.");
        return 0;
    }

    private static int status(HttpRequest request) throws InterruptedException {
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new CannotStart("Sexton does not answer at " + request.uri() + ".", e);
        }
    }
}
