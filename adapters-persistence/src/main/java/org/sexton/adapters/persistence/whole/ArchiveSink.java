package org.sexton.adapters.persistence.whole;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Where an archive is written, one file after the other. Under its own name it appears when it is finished, and whole. */
public interface ArchiveSink extends Closeable {

    /** Begins the next file; the one before it is closed by then. */
    OutputStream begin(String name) throws IOException;

    /** Gives the archive its name. */
    void finish() throws IOException;

    /** Leaves nothing behind of what was not finished. */
    @Override
    void close() throws IOException;
}
