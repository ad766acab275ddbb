package org.sexton.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sexton.bootstrap.CannotStart;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so root has to step down: into a user namespace of the
 * kernel, where it is nobody and its files stay its own, or to an unprivileged user who then owns the cluster.
 */
sealed interface ServerUser {
    /** Whoever runs Sexton. */
    record Self() implements ServerUser {}

    /** Root, seen by PostgreSQL as nobody. */
    record Namespace() implements ServerUser {}

    /** Root, stepped down to this user. */
    record Other(String name) implements ServerUser {}

    List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    /**
     * Finds a way that works on this machine. A cluster that exists is run by whoever owns it.
     *
     * @throws CannotStart if root has no way to step down here
     */
    static ServerUser of(Path cluster) throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return new Self();
        }
        var owner = Files.exists(cluster) ? Files.getOwner(cluster).getName() : "root";
        if (!owner.equals("root")) {
            return Optional.of(new Other(owner))
                    .filter(ServerUser::stepsDown)
                    .orElseThrow(() -> new CannotStart("PostgreSQL's files in " + cluster + " belong to the user "
                            + owner
                            + ", and root can't step down to it here (setpriv --reuid=" + owner + "). Run Sexton as "
                            + owner + "."));
        }
        if (stepsDown(new Namespace())) {
            return new Namespace();
        }
        return UNPRIVILEGED.stream()
                .map(Other::new)
                .filter(ServerUser::stepsDown)
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart("PostgreSQL refuses to run as root, and root can't step down here: this"
                                + " machine has neither user namespaces (unshare --user) nor setpriv and a user named "
                                + String.join(" or ", UNPRIVILEGED) + ". Run Sexton as an ordinary user."));
    }

    /** Whether a program run so is not run by root. */
    private static boolean stepsDown(ServerUser user) {
        var answer = Command.of(user, "id", "-u").run();
        return answer.isSuccess() && !answer.output().strip().equals("0");
    }

    /** What to put before a command. */
    default List<String> prefix() {
        return switch (this) {
            case Self() -> List.of();
            case Namespace() -> List.of("unshare", "--user");
            case Other(var name) -> List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups");
        };
    }

    /** How root stepped down, in words; empty for everybody else. */
    default Optional<String> remark() {
        return switch (this) {
            case Self() -> Optional.empty();
            case Namespace() -> Optional.of("PostgreSQL does not run as root: it runs in a user namespace, as nobody.");
            case Other(var name) -> Optional.of("PostgreSQL does not run as root: it runs as the user " + name + ".");
        };
    }

    /**
     * Lets it into the data directory, where its programs and its cluster lie; it can't look around there.
     *
     * @throws CannotStart if the way to the data directory is closed to it
     */
    default void admit(DataDirectory data) throws IOException {
        if (!(this instanceof Other(var name))) {
            return;
        }
        DataDirectory.restrict(data.root(), "rwx--x--x");
        if (!Command.of(this, "test", "-x", data.root().toString()).run().isSuccess()) {
            throw new CannotStart("PostgreSQL refuses to run as root, and the user " + name + " may not enter "
                    + data.root() + ". Choose a data directory it can reach with --data, or run Sexton as an ordinary"
                    + " user.");
        }
    }

    /** Hands over what the server reads and writes. */
    default void own(Path... paths) throws IOException {
        if (this instanceof Other(var name)) {
            for (var path : paths) {
                var users = path.getFileSystem().getUserPrincipalLookupService();
                Files.setOwner(path, users.lookupPrincipalByName(name));
            }
        }
    }

    private static String group(String name) {
        return Command.of(new Self(), "id", "-g", name).run().output().strip();
    }
}
