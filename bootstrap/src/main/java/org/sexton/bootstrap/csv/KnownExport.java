package org.sexton.bootstrap.csv;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sexton.application.importing.Field;
import org.sexton.application.importing.ImportPlan;

/**
 * Systems whose exports are known by their header, and which of its columns tells what; ADR 40 says where the names come from.
 * A column may tell two things. Where several are named for one, the first that is there tells it.
 */
enum KnownExport {
    OSTICKET(
            "osTicket",
            List.of("Ticket Number", "Date Created", "Subject", "Current Status"),
            Map.ofEntries(
                    entry(Field.EXTERNAL_ID, List.of("Ticket Number")),
                    entry(Field.TITLE, List.of("Subject")),
                    entry(Field.CATEGORY, List.of("Help Topic")),
                    entry(Field.STATUS, List.of("Current Status")),
                    entry(Field.PRIORITY, List.of("Priority")),
                    entry(Field.CREATED_AT, List.of("Date Created")),
                    entry(Field.RESOLVED_AT, List.of("Closed Date"))),
            Map.of(Field.PRIORITY, Map.of("Emergency", "urgent"), Field.SENSITIVE, Mailed.UNLESS_SAID)),
    ZAMMAD(
            "Zammad",
            List.of("#", "Title", "State", "Group", "Create Channel", "Created At"),
            Map.ofEntries(
                    entry(Field.EXTERNAL_ID, List.of("#")),
                    entry(Field.TITLE, List.of("Title")),
                    entry(Field.CATEGORY, List.of("Group")),
                    entry(Field.STATUS, List.of("State")),
                    entry(Field.PRIORITY, List.of("Priority")),
                    entry(Field.CREATED_AT, List.of("Created At")),
                    entry(Field.RESOLVED_AT, List.of("Closed At"))),
            Map.of(
                    Field.STATUS,
                    Map.of("pending reminder", "pending", "pending close", "pending", "merged", "closed"),
                    Field.PRIORITY,
                    Map.of("1 low", "low", "2 normal", "normal", "3 high", "high"),
                    Field.SENSITIVE,
                    Mailed.UNLESS_SAID)),
    /** Its table of conversations, since its core exports none: docs/import.md has the query. */
    FREESCOUT(
            "FreeScout",
            List.of("number", "subject", "preview", "status", "mailbox_id", "created_at", "closed_at"),
            Map.ofEntries(
                    entry(Field.EXTERNAL_ID, List.of("number")),
                    entry(Field.TITLE, List.of("subject")),
                    entry(Field.DESCRIPTION, List.of("preview")),
                    entry(Field.CATEGORY, List.of("mailbox")),
                    entry(Field.STATUS, List.of("status")),
                    entry(Field.CREATED_AT, List.of("created_at")),
                    entry(Field.RESOLVED_AT, List.of("closed_at"))),
            Map.of(
                    Field.STATUS,
                    Map.of("1", "active", "2", "pending", "3", "closed", "4", "closed"),
                    Field.SENSITIVE,
                    Mailed.UNLESS_SAID)),
    FIXMYSTREET(
            "FixMyStreet",
            List.of("Report ID", "Title", "Detail", "Confirmed", "Report URL"),
            Map.ofEntries(
                    entry(Field.EXTERNAL_ID, List.of("Report ID")),
                    entry(Field.TITLE, List.of("Title")),
                    entry(Field.DESCRIPTION, List.of("Detail")),
                    entry(Field.CATEGORY, List.of("Subcategory", "Category")),
                    entry(Field.STATUS, List.of("Status")),
                    entry(Field.LATITUDE, List.of("Latitude")),
                    entry(Field.LONGITUDE, List.of("Longitude")),
                    entry(Field.CREATED_AT, List.of("Created")),
                    entry(Field.RESOLVED_AT, List.of("Fixed"))),
            Map.of(
                    Field.STATUS,
                    Map.of(
                            "fixed - user", "fixed",
                            "fixed - council", "fixed",
                            "action scheduled", "scheduled",
                            "in progress", "in_progress",
                            "no further action", "closed",
                            "unable to fix", "closed",
                            "not responsible", "closed",
                            "duplicate", "closed",
                            "internal referral", "ongoing"))),
    OPEN311(
            "Open311",
            List.of("service_request_id", "service_name", "description", "requested_datetime"),
            Map.ofEntries(
                    entry(Field.EXTERNAL_ID, List.of("service_request_id")),
                    entry(Field.TITLE, List.of("title", "service_name")),
                    entry(Field.DESCRIPTION, List.of("description")),
                    entry(Field.CATEGORY, List.of("service_name")),
                    entry(Field.LOCATION, List.of("address")),
                    entry(Field.STATUS, List.of("status")),
                    entry(Field.LATITUDE, List.of("lat")),
                    entry(Field.LONGITUDE, List.of("long")),
                    entry(Field.CREATED_AT, List.of("requested_datetime"))),
            Map.of());

    /** Of systems that people write mails to: what they wrote was not for everyone. */
    private static final class Mailed {
        static final Map<String, String> UNLESS_SAID = Map.of(ImportPlan.NOTHING, "yes");
    }

    private final String label;
    private final List<String> sign;
    private final Map<Field, List<String>> columns;
    private final Map<Field, Map<String, String>> words;

    KnownExport(
            String label, List<String> sign, Map<Field, List<String>> columns, Map<Field, Map<String, String>> words) {
        this.label = label;
        this.sign = sign;
        this.columns = columns;
        this.words = words;
    }

    /** The system whose export has all the columns that tell it from others. */
    static Optional<KnownExport> of(List<String> header) {
        return Arrays.stream(values())
                .filter(system -> header.containsAll(system.sign))
                .findFirst();
    }

    String label() {
        return label;
    }

    /** What its words are read as where they say more, or less, than those that are known everywhere. */
    Map<Field, Map<String, String>> words() {
        return words;
    }

    OptionalInt column(Field field, List<String> header) {
        return columns.getOrDefault(field, List.of()).stream()
                .flatMapToInt(name -> IntStream.of(header.indexOf(name)))
                .filter(index -> index >= 0)
                .findFirst();
    }
}
