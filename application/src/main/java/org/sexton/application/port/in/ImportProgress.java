package org.sexton.application.port.in;

import java.util.List;
import org.sexton.application.port.in.ImportTickets.Row;
import org.sexton.application.port.in.ImportTickets.Summary;
import org.sexton.domain.shared.Violation;

/** Hears how far an import is. */
public interface ImportProgress {

    /** A line was rejected; told in the order of the lines. */
    void rejected(Row row, List<Violation> why);

    /** Another batch is done and, unless nothing is to be stored, stored for good. */
    void advanced(Summary soFar);
}
