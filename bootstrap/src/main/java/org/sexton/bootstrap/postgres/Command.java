package org.sexton.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A program run to its end, its output kept. */
record Command(List<String> line) {
    record Result(int exit, String output) {
        boolean isSuccess() {
            return exit == 0;
        }
    }

    /** Neither found nor executable, as shells number it. */
    private static final int NOT_FOUND = 127;

    static Command of(ServerUser user, String... line) {
        var whole = new ArrayList<>(user.prefix());
        whole.addAll(List.of(line));
        return new Command(List.copyOf(whole));
    }

    Result run() {
        try {
            var process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return new Result(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + line.getFirst(), e);
        }
    }
}
