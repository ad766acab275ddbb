package org.sexton.application.port.in;

import java.util.List;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.domain.shared.Violation;
import org.sexton.domain.ticket.TicketId;

/** Hears how far an import is. */
public interface ImportProgress {

    /** These tickets come into being; told inside of the unit of work in which they do, and again where it is done again. */
    default void opened(List<TicketId> tickets) {}

    /** A line was rejected; told in the order of the lines. */
    void rejected(Row row, List<Violation> why);

    /** Another batch is done and, unless nothing is to be stored, stored for good. */
    void advanced(Summary soFar);
}
