package org.sexton.application.port.in;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Violation;

/** An admin takes tickets over from another system's export: any number of lines, in constant memory. */
public interface ImportTickets {

    /** What a line can tell of its ticket. Only the title is needed. */
    enum Field {
        TITLE("title"),
        DESCRIPTION("description"),
        /** A key or a label; what is not known yet becomes a new category. */
        CATEGORY("category"),
        /** The key or label of a known place, or any words. */
        LOCATION("location"),
        LATITUDE("latitude"),
        LONGITUDE("longitude"),
        /** A key, a label, or a common word for one of the two phases. The initial status where nothing is said. */
        STATUS("status"),
        /** Normal where nothing is said. */
        PRIORITY("priority"),
        /** Yes or no; no where nothing is said. */
        SENSITIVE("sensitive"),
        /** ISO 8601, also with a blank for the T, also a day alone. The moment of the import where nothing is said. */
        CREATED_AT("createdAt"),
        /** As {@link #CREATED_AT}. A ticket with neither a status nor this is open. */
        RESOLVED_AT("resolvedAt"),
        /** What the ticket is called there. A digest of the whole line where nothing is said. */
        EXTERNAL_ID("externalId");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /** What violations call it. */
        public String key() {
            return key;
        }
    }

    /**
     * One line of the export, unchecked.
     *
     * @param line where it starts, for people: the first line of a file is 1
     * @param cells all that it says, whether of use here or not
     * @param values the cells that say something of the ticket
     * @param violations what is already known to be wrong with it: then it is rejected unseen
     */
    record Row(long line, List<String> cells, Map<Field, String> values, List<Violation> violations) {

        public Row {
            cells = List.copyOf(cells);
            values = Map.copyOf(values);
            violations = List.copyOf(violations);
        }

        /** What the line says there, its ends stripped; null where that is nothing. */
        public @Nullable String value(Field field) {
            var value = values.get(field);
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /**
     * @param source names the system that the lines come from. A ticket is known by its source and external id, and
     *     imported once
     * @param zone where times without an offset, and days without a time, are meant
     * @param dryRun judges every line and stores nothing. Lines that repeat the id of an earlier one count as imported,
     *     unless they are close to it
     */
    record Command(String source, ZoneId zone, boolean dryRun) {}

    /**
     * How many lines met which end.
     *
     * @param known the tickets were there before, or an earlier line had the same id; left as they are
     */
    record Summary(long imported, long known, long rejected) {

        public static final Summary NOTHING = new Summary(0, 0, 0);

        public Summary plus(Summary more) {
            return new Summary(imported + more.imported, known + more.known, rejected + more.rejected);
        }

        public long lines() {
            return imported + known + rejected;
        }
    }

    /**
     * Imports the rows in their order, in batches, each with its audit events one unit of work. Rejects bad lines with
     * every violation at once and goes on. Safe to repeat, and to take up again after it was cut off: whole batches stay.
     * Refuses whoever is not an admin, and a source that is no name. What {@code rows} throws passes through.
     */
    Outcome<Summary> handle(Actor actor, Command command, Iterator<Row> rows, ImportProgress progress);
}
