package org.sexton.adapters.persistence.rights;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.ChangesJson;
import org.sexton.application.query.Trace;
import org.sexton.application.query.Trace.Where;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** Looks for words in all texts there are: each is read once, few are in memory at a time. */
final class Traces {

    private final DataSource database;

    Traces(DataSource database) {
        this.database = database;
    }

    List<Trace> of(PersonalWords words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var traces = new ArrayList<Trace>();
        traces.addAll(ofTickets(words));
        traces.addAll(ofTexts(
                words,
                Where.WORK_LINK,
                "SELECT DISTINCT t.id, t.reference, 0::bigint, l.name FROM ticket t JOIN work_link l ON l.ticket_id = t.id",
                "l.name"));
        traces.addAll(ofTexts(
                words,
                Where.COMMENT,
                "SELECT t.id, t.reference, c.sequence, c.body FROM ticket t JOIN ticket_comment c ON c.ticket_id = t.id",
                "c.body"));
        traces.addAll(ofEvents(words));
        return traces;
    }

    private List<Trace> ofTickets(PersonalWords words) {
        var filter = new Prefilter(words);
        return Sql.of("SELECT id, reference, title, description, location_text, reporter_name, reporter_email,")
                .add("assignee_name FROM ticket WHERE")
                .add(filter.mayBeIn("title"))
                .add("OR")
                .add(filter.mayBeIn("description"))
                .add("OR")
                .add(filter.mayBeIn("location_text"))
                .add("OR")
                .add(filter.mayBeIn("reporter_name"))
                .add("OR")
                .add(filter.mayBeIn("reporter_email"))
                .add("OR")
                .add(filter.mayBeIn("assignee_name"))
                .add("ORDER BY reference")
                .found(
                        database,
                        row -> Stream.of(
                                        trace(row, Where.TITLE, row.getString("title"), words),
                                        trace(row, Where.DESCRIPTION, row.getString("description"), words),
                                        trace(row, Where.LOCATION, row.getString("location_text"), words),
                                        trace(row, Where.REPORTER, reporter(row), words),
                                        trace(row, Where.ASSIGNEE, row.getString("assignee_name"), words))
                                .flatMap(found -> found)
                                .toList());
    }

    private static @Nullable String reporter(ResultSet row) throws SQLException {
        var told = Stream.of(row.getString("reporter_name"), row.getString("reporter_email"))
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return told.isEmpty() ? null : told;
    }

    private static Stream<Trace> trace(ResultSet row, Where where, @Nullable String text, PersonalWords words)
            throws SQLException {
        return text != null && words.areIn(text)
                ? Stream.of(new Trace(ticket(row), reference(row), where, 0, text))
                : Stream.empty();
    }

    private List<Trace> ofTexts(PersonalWords words, Where where, String select, String text) {
        return Sql.of(select)
                .add("WHERE")
                .add(new Prefilter(words).mayBeIn(text))
                .add("ORDER BY 2, 3, 4")
                .found(
                        database,
                        row -> words.areIn(row.getString(4))
                                ? List.of(
                                        new Trace(ticket(row), reference(row), where, row.getLong(3), row.getString(4)))
                                : List.of());
    }

    private List<Trace> ofEvents(PersonalWords words) {
        return Sql.of("SELECT t.id, t.reference, e.sequence, e.changes::text FROM ticket_event e")
                .add("JOIN ticket t ON t.id = e.ticket_id WHERE e.changes IS NOT NULL AND")
                .add(new Prefilter(words).mayBeIn("e.changes::text"))
                .add("ORDER BY t.reference, e.sequence")
                .found(database, row -> {
                    var said = ChangesJson.read(row.getString(4)).stream()
                            .flatMap(change -> Stream.of(change.from(), change.to()))
                            .filter(Objects::nonNull)
                            .filter(words::areIn)
                            .collect(joining("\n"));
                    return said.isEmpty()
                            ? List.of()
                            : List.of(new Trace(ticket(row), reference(row), Where.EVENT, row.getLong(3), said));
                });
    }

    private static TicketId ticket(ResultSet row) throws SQLException {
        return new TicketId(row.getObject("id", UUID.class));
    }

    private static TicketReference reference(ResultSet row) throws SQLException {
        return new TicketReference(row.getString("reference"));
    }
}
