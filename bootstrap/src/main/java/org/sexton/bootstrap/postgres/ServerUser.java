package org.sexton.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
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
            return new Other(owner);
        }
        if (isNobodyInNamespace()) {
            return new Namespace();
        }
        return UNPRIVILEGED.stream()
                .filter(name -> user(cluster, name).isPresent())
                .findFirst()
                .<ServerUser>map(Other::new)
                .orElseThrow(
                        () -> new CannotStart("PostgreSQL refuses to run as root, and this machine has neither user"
                                + " namespaces (unshare -U) nor a user named " + String.join(" or ", UNPRIVILEGED)
                                + ". Run Sexton as an ordinary user."));
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
     * Hands over what the server reads and writes.
     *
     * @throws CannotStart if the other user can't reach it
     */
    default void own(DataDirectory data, Path... paths) throws IOException {
        if (!(this instanceof Other(var name))) {
            return;
        }
        DataDirectory.restrict(data.root(), "rwx--x--x");
        var user = user(data.root(), name).orElseThrow(() -> new CannotStart("There is no user named " + name + "."));
        for (var path : paths) {
            Files.setOwner(path, user);
        }
        if (!Command.of(this, "test", "-x", data.root().toString()).run().isSuccess()) {
            throw new CannotStart("PostgreSQL refuses to run as root, and the user " + name + " may not enter "
                    + data.root() + ". Choose a data directory it can reach with --data, or run Sexton as an ordinary"
                    + " user.");
        }
    }

    private static boolean isNobodyInNamespace() {
        var answer = Command.of(new Namespace(), "id", "-u").run();
        return answer.isSuccess() && !answer.output().strip().equals("0");
    }

    private static String group(String name) {
        return Command.of(new Self(), "id", "-g", name).run().output().strip();
    }

    private static Optional<UserPrincipal> user(Path path, String name) {
        try {
            return Optional.of(
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
