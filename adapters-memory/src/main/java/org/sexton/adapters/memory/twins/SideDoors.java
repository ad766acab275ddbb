package org.sexton.adapters.memory.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What else a guest can ask beside the list of tickets and each of them: the same tickets, by other ways. */
final class SideDoors {

    static final String FIGURES = "/api/public/figures";

    static final String OPEN311 = "/open311/v2";

    /** Twins live on a few days of that spring. */
    private static final String THEN = "start_date=2026-03-01T00:00:00Z&end_date=2026-05-01T00:00:00Z";

    private static final List<String> FORMATS = List.of("xml", "json");

    private static final List<String> LISTS = List.of(
            THEN,
            THEN + "&status=open",
            THEN + "&status=closed,open",
            THEN + "&service_code=doors",
            THEN + "&service_code=something-else",
            THEN + "&service_code=heating,something-else&status=closed",
            "end_date=2026-03-29T10:00:00Z",
            "start_date=2026-03-29T10:00:00Z",
            "status=sensitive",
            "start_date=2026-01-01&end_date=2027-01-01",
            "service_request_id=nothing",
            "");

    private static final List<String> TYPED =
            List.of("doo", "leak", "roof lamp", "kuche", "0151", "tel", "plumber", "le");

    private static final List<String> NEARBY =
            List.of("", "&location=hall", "&location=tower", "&location=51.4755,-0.0326", "&location=nowhere");

    private static final List<String> KINDS = List.of("", "&category=doors", "&category=none");

    private SideDoors() {}

    static String one(SplittableRandom random, String reference) {
        return switch (random.nextInt(6)) {
            case 5 -> FIGURES;
            case 0 -> list(Pick.one(random, LISTS), Pick.one(random, FORMATS));
            case 1 -> request(reference, Pick.one(random, FORMATS));
            case 2 -> list("service_request_id=7K3-QFM," + reference, Pick.one(random, FORMATS));
            default -> similar(Pick.one(random, TYPED), Pick.one(random, NEARBY), Pick.one(random, KINDS));
        };
    }

    /** Without those that lead to one ticket. */
    static List<String> all() {
        var all = new ArrayList<String>(List.of("/api/public/config", FIGURES));
        for (var format : FORMATS) {
            all.add(OPEN311 + "/discovery." + format);
            all.add(OPEN311 + "/services." + format);
            all.add(OPEN311 + "/services/doors." + format);
            all.add(OPEN311 + "/services/none." + format);
            LISTS.forEach(conditions -> all.add(list(conditions, format)));
        }
        for (var typed : TYPED) {
            for (var place : NEARBY) {
                KINDS.forEach(kind -> all.add(similar(typed, place, kind)));
            }
        }
        return List.copyOf(all);
    }

    static List<String> to(String reference) {
        return FORMATS.stream().map(format -> request(reference, format)).toList();
    }

    private static String list(String conditions, String format) {
        return OPEN311 + "/requests." + format + (conditions.isEmpty() ? "" : "?" + conditions);
    }

    private static String request(String reference, String format) {
        return OPEN311 + "/requests/" + reference + "." + format;
    }

    private static String similar(String typed, String place, String kind) {
        return "/api/public/tickets/similar?q=" + typed.replace(' ', '+') + place + kind;
    }
}
