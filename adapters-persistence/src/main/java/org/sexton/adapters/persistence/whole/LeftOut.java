package org.sexton.adapters.persistence.whole;

import java.util.List;

/**
 * What does not come along, each with its reason. Whatever is not named here does: a new table is exported without anyone
 * remembering it.
 *
 * @param name a table, or {@code table.column}
 */
record LeftOut(String name, String reason) {

    static final List<LeftOut> ALL = List.of(
            new LeftOut("flyway_schema_history", "the manifest names the schema's version"),
            new LeftOut("user_session", "everybody signs in again"),
            new LeftOut("sign_in_link", "good for minutes, and once"),
            new LeftOut("receipt", "answers to requests of the last day, kept for repetitions of them"),
            new LeftOut("presence", "who has which ticket open just now"),
            new LeftOut("follower_asked", "which mailboxes were asked within the hour"),
            new LeftOut("scheduled_backup", "tells of files on the machines of this installation"),
            new LeftOut("day_key", "destroyed when its day has passed, and so never kept elsewhere"),
            new LeftOut("import_file", "other systems' files, kept for a month at most: they are uploaded again"),
            new LeftOut("ticket_event.written_in", "numbers transactions of the one database"),
            new LeftOut("admin_event.written_in", "numbers transactions of the one database"));

    /** What an installation has in it before anybody used it: what is imported takes its place. */
    static final List<String> SEEDED = List.of("status", "installation", "organisation");

    static boolean table(String table) {
        return ALL.stream().anyMatch(left -> left.name.equals(table));
    }

    static boolean column(String table, String column) {
        return table(table + "." + column);
    }
}
