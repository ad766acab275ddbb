package org.sexton.adapters.persistence.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.importing.ExportFacts;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;
import org.sexton.application.importing.ImportPlan.Encoding;
import org.sexton.application.importing.ImportPlan.Separator;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.Lease;
import org.sexton.application.importing.ImportRun.State;
import org.sexton.application.importing.ImportRunId;
import org.sexton.application.importing.Summary;
import org.sexton.domain.person.PersonId;

/** A row of {@code import_run}. */
final class ImportRunRow {

    private ImportRunRow() {}

    static ImportRun read(ResultSet row) throws SQLException {
        return new ImportRun(
                new ImportRunId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("by_user_id", UUID.class)),
                JdbcSessions.instant(row, "created_at"),
                row.getString("file_name"),
                row.getLong("bytes"),
                facts(row),
                new ImportPlan(
                        row.getString("source"),
                        ZoneId.of(row.getString("zone")),
                        Encoding.valueOf(upper(row.getString("encoding"))),
                        Separator.valueOf(upper(row.getString("separator"))),
                        columns(texts(row, "columns")),
                        words(texts(row, "words"))),
                State.valueOf(upper(row.getString("state"))),
                new Summary(row.getLong("imported"), row.getLong("known"), row.getLong("rejected")),
                row.getLong("withdrawn"),
                row.getString("failure"),
                lease(row));
    }

    private static ExportFacts facts(ResultSet row) throws SQLException {
        var header = texts(row, "header");
        var sample = texts(row, "sample");
        var width = header.size();
        var rows = IntStream.range(0, sample.size() / width)
                .mapToObj(i -> sample.subList(i * width, (i + 1) * width))
                .toList();
        return new ExportFacts(header, rows, row.getLong("lines"), row.getString("system"));
    }

    private static @Nullable Lease lease(ResultSet row) throws SQLException {
        @Nullable UUID holder = row.getObject("lease", UUID.class);
        return holder == null ? null : new Lease(holder, JdbcSessions.instant(row, "leased_until"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Map<Field, Integer> columns(List<String> texts) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        texts.forEach(text -> {
            var sides = text.split("=", 2);
            columns.put(field(sides[0]), Integer.valueOf(sides[1]));
        });
        return columns;
    }

    /** A field, a word and what it is read as, one after the other. */
    private static Map<Field, Map<String, String>> words(List<String> texts) {
        var words = new EnumMap<Field, Map<String, String>>(Field.class);
        for (int i = 0; i < texts.size(); i += 3) {
            words.computeIfAbsent(field(texts.get(i)), _ -> new HashMap<>()).put(texts.get(i + 1), texts.get(i + 2));
        }
        return words;
    }

    private static Field field(String key) {
        return Arrays.stream(Field.values())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Sql insertion(ImportRun run) {
        return Sql.of(
                        "INSERT INTO import_run (id, by_user_id, created_at, file_name, bytes, header, sample, lines, system,")
                .add(
                        "source, zone, encoding, separator, columns, words, state, imported, known, rejected, withdrawn, failure,")
                .add("lease, leased_until) VALUES (")
                .add("?, ?, ?, ?, ?,", run.id().value(), run.by().value(), run.createdAt(), run.fileName(), run.bytes())
                .add("?, ?, ?, ?,", facts(run))
                .add("?, ?, ?, ?, ?, ?,", plan(run))
                .add("?, ?, ?, ?, ?, ?, ?, ?)", progress(run));
    }

    /** All that ever changes. */
    static Sql update(ImportRun run) {
        return Sql.of("UPDATE import_run SET by_user_id = ?,", run.by().value())
                .add("header = ?, sample = ?, lines = ?, system = ?,", facts(run))
                .add("source = ?, zone = ?, encoding = ?, separator = ?, columns = ?, words = ?,", plan(run))
                .add("state = ?, imported = ?, known = ?, rejected = ?, withdrawn = ?, failure = ?, lease = ?,")
                .add("leased_until = ? WHERE", progress(run))
                .add("id = ?", run.id().value());
    }

    private static @Nullable Object[] facts(ImportRun run) {
        var facts = run.facts();
        return new @Nullable Object[] {
            facts.header(), facts.sample().stream().flatMap(List::stream).toList(), facts.lines(), facts.system()
        };
    }

    private static Object[] plan(ImportRun run) {
        var plan = run.plan();
        return new Object[] {
            plan.source(),
            plan.zone().getId(),
            lower(plan.encoding()),
            lower(plan.separator()),
            plan.columns().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey().key() + "=" + entry.getValue())
                    .toList(),
            plan.words().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .flatMap(of -> of.getValue().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .flatMap(word -> Stream.of(of.getKey().key(), word.getKey(), word.getValue())))
                    .toList()
        };
    }

    private static @Nullable Object[] progress(ImportRun run) {
        var lease = run.lease();
        @Nullable Instant until = lease == null ? null : lease.until();
        return new @Nullable Object[] {
            lower(run.state()),
            run.summary().imported(),
            run.summary().known(),
            run.summary().rejected(),
            run.withdrawn(),
            run.failure(),
            lease == null ? null : lease.holder(),
            until
        };
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
