package org.sexton.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.sexton.adapters.persistence.whole.ArchiveRefused;
import org.sexton.adapters.persistence.whole.ArchiveSink;
import org.sexton.adapters.persistence.whole.ArchiveSource;
import org.sexton.adapters.persistence.whole.WholeExport;
import org.sexton.adapters.persistence.whole.WholeImport;
import org.sexton.bootstrap.CannotStart;
import org.sexton.bootstrap.Console;
import org.sexton.bootstrap.postgres.Database;
import org.sexton.bootstrap.postgres.Readiness;

/** All of an installation on its way out or in, with what is said of it. */
final class WholeInstallation {

    private WholeInstallation() {}

    /** Makes the sink, which may refuse its place. */
    @FunctionalInterface
    interface Place {
        ArchiveSink open() throws IOException;
    }

    static int write(Database database, Place place, Path path, Console console) {
        try {
            var written = new WholeExport(database.as(database.app()), Version.number()).to(place.open());
            console.say("Wrote %,d rows of %d tables and %,d pictures to %s"
                    .formatted(written.rows(), written.tables(), written.photos(), path));
            return 0;
        } catch (ArchiveRefused e) {
            throw new CannotStart("Nothing was written. " + e.getMessage(), e);
        } catch (IOException | SQLException e) {
            throw new CannotStart("Nothing was written: " + e.getMessage(), e);
        }
    }

    static int take(Database database, Path path, Console console) {
        var owner = database.owner().orElseThrow();
        var clients = Set.of(database.app().username(), database.portal().username());
        try (var archive = ArchiveSource.at(path)) {
            var taken = new WholeImport(database.as(owner), Readiness.schema(database), clients).from(archive);
            Readiness.check(database);
            console.say(
                    "Took in %,d rows of %d tables and %,d pictures, written by Sexton %s. The audit log in it is intact."
                            .formatted(taken.rows(), taken.tables(), taken.photos(), taken.sexton()));
            return 0;
        } catch (ArchiveRefused e) {
            throw new CannotStart("Nothing came in. " + e.getMessage(), e);
        } catch (IOException | SQLException | FlywayException e) {
            throw new CannotStart("It did not come in: " + e.getMessage(), e);
        }
    }
}
