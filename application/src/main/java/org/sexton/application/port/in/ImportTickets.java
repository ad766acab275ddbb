package org.sexton.application.port.in;

import java.time.ZoneId;
import java.util.Iterator;
import org.sexton.application.importing.Row;
import org.sexton.application.importing.Summary;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** An admin takes tickets over from another system's export: any number of lines, in constant memory. */
public interface ImportTickets {

    /**
     * @param source names the system that the lines come from. A ticket is known by its source and external id, and
     *     imported once
     * @param zone where times without an offset, and days without a time, are meant
     * @param dryRun judges every line and stores nothing. Lines that repeat the id of an earlier one count as imported,
     *     unless they are close to it
     */
    record Command(String source, ZoneId zone, boolean dryRun) {}

    /**
     * Imports the rows in their order, in batches, each with its audit events one unit of work. Rejects bad lines with
     * every violation at once and goes on. Safe to repeat, and to take up again after it was cut off: whole batches stay.
     * Refuses whoever is not an admin, and a source that is no name. What {@code rows} throws passes through.
     */
    Outcome<Summary> handle(Actor actor, Command command, Iterator<Row> rows, ImportProgress progress);
}
