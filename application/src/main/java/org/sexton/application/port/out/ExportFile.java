package org.sexton.application.port.out;

import java.io.IOException;
import java.io.InputStream;

/** Another system's export, wherever it lies; it can be read again and again. */
@FunctionalInterface
public interface ExportFile {

    /** From its first byte. */
    InputStream open() throws IOException;
}
