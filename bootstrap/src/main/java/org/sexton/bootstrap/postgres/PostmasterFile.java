package org.sexton.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * PostgreSQL's own note in its data directory, {@code postmaster.pid}: which process serves it, on which port. The note
 * outlives a server that was killed, and its number may belong to somebody else by then.
 */
record PostmasterFile(Path cluster, long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    /** No system counts its processes so far. */
    private static final int NOBODY = Integer.MAX_VALUE;

    /** Empty if the server was stopped in order, or is only about to start. */
    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(path(cluster), UTF_8);
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            cluster,
                            Long.parseLong(lines.get(PID_LINE).strip()),
                            Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The server's process, if it is known to be this cluster's. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid).filter(process -> isPostgres(process) && servesThis(process));
    }

    /**
     * Whether the number is known to belong to something that is no PostgreSQL at all. The server would take that for a
     * running one and refuse to start, after every restart of a container. In doubt the answer is no: two servers on one
     * cluster destroy it.
     */
    boolean isNumberReused() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().isPresent() && !isPostgres(process))
                .isPresent();
    }

    /**
     * Whether the server has ended and nobody has taken note of that: its number stays taken, in a container without an init
     * process for ever, and the next server would take it for one that runs.
     */
    boolean isUnmourned() {
        try {
            var state = Files.readString(Path.of("/proc/" + pid + "/stat"), UTF_8);
            return state.startsWith(" Z", state.lastIndexOf(')') + 1);
        } catch (IOException _) {
            // it is gone, or the system tells such things in another way
            return false;
        }
    }

    /** Takes the number off the note. What else it says lets the next server see whether the old one's children are gone. */
    void forgetNumber() throws IOException {
        var lines = Files.readAllLines(path(cluster), UTF_8);
        lines.set(PID_LINE, Integer.toString(NOBODY));
        Files.write(path(cluster), lines, UTF_8);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    private boolean servesThis(ProcessHandle process) {
        var arguments = process.info().arguments();
        return arguments.isEmpty() || Arrays.asList(arguments.get()).contains(cluster.toString());
    }
}
