package org.sexton.application.port.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.sexton.application.query.TicketFilter;

/** Tickets as a table for spreadsheets, however many, in memory that does not grow with their number. */
public interface TicketExport {

    /** The table's columns, in their order: its first line. */
    List<String> COLUMNS = List.of(
            "reference",
            "title",
            "description",
            "status",
            "statusLabel",
            "phase",
            "priority",
            "category",
            "categoryLabel",
            "location",
            "locationLabel",
            "locationText",
            "latitude",
            "longitude",
            "sensitive",
            "reporterKind",
            "reporterName",
            "reporterEmail",
            "assigneeKind",
            "assigneeName",
            "dueOn",
            "createdAt",
            "updatedAt",
            "resolvedAt",
            "version");

    /** The tickets that the filter chooses at this moment, whatever happens to them while they are written. */
    Extract open(TicketFilter filter);

    /** What was chosen. It holds a connection until it is closed. */
    interface Extract extends AutoCloseable {

        /** How many tickets it has. */
        long count();

        /**
         * Writes all of them once, the oldest first: UTF-8, RFC 4180 with its CRLF, a header first. Keys and wire names as in
         * the API, timestamps in UTC to the millisecond, coordinates to the sixth decimal place. Texts that a spreadsheet
         * would take for a formula are {@linkplain org.sexton.application.query.SpreadsheetText defused}. An empty text is
         * {@code ""}, no text is nothing.
         *
         * @throws IOException if they can't be written there, or the database breaks off: what was written is then not whole
         */
        void writeTo(OutputStream out) throws IOException;

        @Override
        void close();
    }
}
