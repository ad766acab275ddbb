package org.sexton.application.port.in;

import java.io.IOException;
import org.sexton.application.importing.ImportView;
import org.sexton.application.port.out.ExportFile;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin brings another system's export, to look at what would become of it before any of it does. */
public interface UploadExport {

    /** The largest file that is taken. */
    long MAX_BYTES = 50L << 20;

    /** @param fileName as it was called where it comes from */
    record Command(String fileName, long bytes, ExportFile file) {}

    /**
     * Keeps it, and answers what it seems to be and which column seems to tell what. Refuses whoever is not an admin, and
     * ({@code Invalid}) what is no table.
     *
     * @throws IOException if the file can't be read
     */
    Outcome<ImportView> handle(Actor actor, Command command) throws IOException;
}
