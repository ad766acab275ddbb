package org.sexton.bootstrap.csv;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sexton.application.importing.Field;

/** What other systems commonly call what a ticket holds, best name first. Case, blanks and punctuation make no difference. */
final class ColumnNames {

    private static final Map<Field, List<String>> COMMON = Map.ofEntries(
            entry(Field.TITLE, List.of("title", "subject", "summary", "headline", "name")),
            entry(Field.DESCRIPTION, List.of("description", "details", "detail", "body", "text", "message", "content")),
            entry(Field.CATEGORY, List.of("category", "type", "service", "servicename", "kind")),
            entry(Field.LOCATION, List.of("location", "place", "address", "where", "site", "room")),
            entry(Field.LATITUDE, List.of("latitude", "lat")),
            entry(Field.LONGITUDE, List.of("longitude", "lon", "lng", "long")),
            entry(Field.STATUS, List.of("status", "state")),
            entry(Field.PRIORITY, List.of("priority", "urgency", "severity")),
            entry(Field.SENSITIVE, List.of("sensitive", "confidential", "private", "nonpublic")),
            entry(
                    Field.CREATED_AT,
                    List.of(
                            "createdat",
                            "created",
                            "createdon",
                            "datecreated",
                            "requestedat",
                            "requesteddatetime",
                            "reportedat",
                            "reportedon",
                            "reported",
                            "datereported",
                            "submittedat",
                            "submitted",
                            "openedat",
                            "opened",
                            "timestamp",
                            "date")),
            entry(
                    Field.RESOLVED_AT,
                    List.of(
                            "resolvedat",
                            "resolved",
                            "resolvedon",
                            "closedat",
                            "closed",
                            "closedon",
                            "dateclosed",
                            "fixedat",
                            "completedat",
                            "completed")),
            entry(
                    Field.EXTERNAL_ID,
                    List.of(
                            "externalid",
                            "id",
                            "ticketid",
                            "ticketnumber",
                            "ticket",
                            "servicerequestid",
                            "requestid",
                            "caseid",
                            "issueid",
                            "number",
                            "no",
                            "reference",
                            "ref",
                            "key")));

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ColumnNames() {}

    static List<String> of(Field field) {
        return COMMON.getOrDefault(field, List.of());
    }

    /** A name as it is compared. */
    static String plain(String name) {
        return PUNCTUATION.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
