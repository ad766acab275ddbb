package org.sexton.adapters.persistence.query;

import static org.sexton.application.query.SimilarSearch.MOST;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.SimilarReports;
import org.sexton.application.query.SearchWords;
import org.sexton.application.query.SimilarSearch;
import org.sexton.application.query.SimilarSearch.Where;
import org.sexton.application.query.SimilarText;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Point;

/**
 * Gathers a few hundred candidates by index and lets one measure rank them. Candidates are what lies at the chosen place;
 * what has every typed word, whatever its ending and order; and, where too few have, the titles that look most like what
 * is typed, which is what finds the misspelt.
 */
@ApplicationScoped
public class SqlSimilarReports implements SimilarReports {

    /** Longest arc of a degree. */
    private static final double METRES_PER_DEGREE = 111_320;

    /** Enough for the ranking to choose from; a word that thousands have tells little. */
    private static final int WORDED = 350;

    /** The longest of the typed words tell most: an index spends its time on the short ones, which stand in every text. */
    private static final int TELLING = 2;

    /** Where a place is chosen, what lies there comes first, and little else can pass it. */
    private static final int WORDED_ELSEWHERE = 100;

    private static final int LIKELY = 10;
    private static final int HERE = 200;

    /** How much of a typed text has to stand in another for the two to be alike. */
    private static final String ALIKE = "0.35";

    /** Whoever finds something so alike at the very place has found it: nobody need look elsewhere. */
    private static final String SURE = "0.5";

    /** A place, what is inside it, and what it is part of. One key and no list: the planner takes a list for ten. */
    private static final String RELATED = """
            SELECT p.*, related.nearness FROM (
                (WITH RECURSIVE inside (key, nearness) AS (
                    SELECT key, 1.0 FROM public_location WHERE key = ?
                    UNION SELECT l.key, 0.8 FROM public_location l JOIN inside ON l.parent_key = inside.key)
                SELECT key, nearness FROM inside)
                UNION ALL
                (WITH RECURSIVE around (key) AS (
                    SELECT parent_key FROM public_location WHERE key = ?
                    UNION SELECT l.parent_key FROM public_location l JOIN around ON l.key = around.key)
                SELECT key, 0.6 FROM around WHERE key IS NOT NULL)) related""";

    private final javax.sql.DataSource portal;

    public SqlSimilarReports(@DataSource("portal") javax.sql.DataSource portal) {
        this.portal = portal;
    }

    @Override
    public List<PublicTicket> find(SimilarSearch search) {
        var beginnings = SimilarText.beginnings(search.typed());
        if (beginnings.isEmpty()) {
            return List.of();
        }
        var typed = SearchWords.plain(search.typed());
        var telling = words(telling(beginnings));
        return Sql.of("WITH live AS NOT MATERIALIZED (SELECT * FROM public_similar")
                .add(
                        "WHERE resolved_at IS NULL OR resolved_at > ?),",
                        search.now().minus(SimilarSearch.RECENT))
                .add("here AS MATERIALIZED (SELECT p.*,")
                .add(likeness(typed, bodyWith(telling, typed)))
                .add("FROM (")
                .add(here(search.where()))
                .add(") p), worded AS MATERIALIZED (SELECT p.*, 0 AS nearness,")
                .add(likeness(typed, body(typed)))
                // the index is asked for the telling words alone
                .add("FROM (SELECT * FROM (SELECT * FROM live WHERE words @@ ?::tsquery OFFSET 0) live", telling)
                .add("WHERE words @@ ?::tsquery", words(beginnings))
                .add("AND ticket_id NOT IN (SELECT ticket_id FROM here)")
                .add("ORDER BY starts_with(title, ?) DESC, created_at DESC", typed)
                .add("LIMIT CASE WHEN EXISTS (SELECT FROM here WHERE likeness >= " + SURE + ") THEN 0")
                .add("ELSE " + (search.where() == null ? WORDED : WORDED_ELSEWHERE) + " END) p),")
                .add("likely AS MATERIALIZED (SELECT p.*, 0 AS nearness,")
                .add(likeness(typed, body(typed)))
                .add("FROM (SELECT * FROM live")
                .add("WHERE ticket_id NOT IN (SELECT ticket_id FROM here UNION SELECT ticket_id FROM worded)")
                .add("ORDER BY title <->> ?", typed)
                .add("LIMIT CASE WHEN (SELECT count(*) FROM here) + (SELECT count(*) FROM worded) < " + MOST)
                .add("THEN " + LIKELY + " ELSE 0 END) p),")
                .add("ranked AS MATERIALIZED (SELECT p.ticket_id,")
                .add(rank(search, typed))
                .add("AS rank FROM (SELECT * FROM here UNION ALL SELECT * FROM worded UNION ALL SELECT * FROM likely")
                .add("WHERE word_similarity(?, title) > " + ALIKE + ") p", typed)
                // only these few are looked up; of equals all, for their order is that of what the public sees
                .add("ORDER BY rank DESC, p.created_at DESC FETCH FIRST " + MOST + " ROWS WITH TIES)")
                .add("SELECT " + SqlPublicTickets.COLUMNS
                        + " FROM ranked JOIN public_ticket t ON t.id = ranked.ticket_id")
                .add(SqlPublicTickets.JOINS)
                .add("ORDER BY ranked.rank DESC, " + LatestFirst.ORDER + " LIMIT " + MOST)
                .list(portal, SqlPublicTickets::read);
    }

    /** What lies at the chosen place, each with its nearness from 1 down to 0. */
    private static Sql here(@Nullable Where where) {
        return switch (where) {
            case null -> Sql.of("SELECT p.*, 0 AS nearness FROM live p WHERE false");
            case Where.At(var place) ->
                Sql.of(RELATED, place.value(), place.value())
                        // place by place: nobody tells the planner how few they are
                        .add("CROSS JOIN LATERAL (SELECT * FROM live WHERE location_key = related.key")
                        .add("ORDER BY created_at DESC LIMIT " + HERE + ") p")
                        .add("ORDER BY p.created_at DESC LIMIT " + HERE);
            case Where.Near(var point) -> near(point);
        };
    }

    private static Sql near(Point point) {
        var height = Where.Near.METRES / METRES_PER_DEGREE;
        // a degree of longitude narrows towards the poles
        var narrowing = Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        var width = height / narrowing;
        return Sql.of("SELECT p.*, exp(-sqrt(power((p.spot[0] - ?) * ?, 2)", point.lon(), METRES_PER_DEGREE * narrowing)
                .add("+ power((p.spot[1] - ?) * ?, 2)) / 60) AS nearness", point.lat(), METRES_PER_DEGREE)
                .add("FROM live p WHERE p.spot <@ box(point(?, ?),", point.lon() - width, point.lat() - height)
                .add("point(?, ?))", point.lon() + width, point.lat() + height)
                .add("ORDER BY p.spot <-> point(?, ?) LIMIT " + HERE, point.lon(), point.lat());
    }

    /**
     * The one measure. The weights are those that found most of the reports that others made of the same thing, in the real
     * data that the project is tried on: place and recency tell more than words do.
     */
    private static Sql rank(SimilarSearch search, String typed) {
        return Sql.of("p.likeness")
                // what is not alike does not begin alike
                .add(
                        "+ CASE WHEN p.likeness > " + ALIKE + " THEN 0.5 * similarity(?, left(p.title, length(?)))",
                        typed,
                        typed)
                .add("ELSE 0 END")
                .add("+ p.nearness")
                .add(
                        "+ CASE WHEN p.category_key = ? THEN 0.5 ELSE 0 END",
                        search.category() == null ? null : search.category().value())
                .add(
                        "+ ? * exp(-greatest(0, extract(epoch FROM ? - p.created_at)) / 5184000)",
                        search.where() == null ? 0.2 : 1.0,
                        search.now());
    }

    /** From 0 to 1. */
    private static Sql likeness(String typed, Sql body) {
        return Sql.of("greatest(word_similarity(?, p.title),", typed).add(body).add(") AS likeness");
    }

    /** What stands below the title tells a little less. */
    private static Sql body(String typed) {
        return Sql.of("0.8 * word_similarity(?, p.body)", typed);
    }

    /** A whole text is long to compare: of what was not found by its words it is done where the telling ones stand there. */
    private static Sql bodyWith(String telling, String typed) {
        return Sql.of("CASE WHEN p.words @@ ?::tsquery THEN", telling)
                .add(body(typed))
                .add("END");
    }

    private static List<String> telling(List<String> beginnings) {
        return beginnings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(TELLING)
                .toList();
    }

    private static String words(List<String> beginnings) {
        return beginnings.stream().map("'%s':*"::formatted).collect(Collectors.joining(" & "));
    }
}
