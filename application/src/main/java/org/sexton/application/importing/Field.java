package org.sexton.application.importing;

/** What a line can tell of its ticket. Only the title is needed. */
public enum Field {
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
