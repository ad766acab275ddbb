package org.sexton.domain.ticket;

/** The parts of a ticket whose changes are recorded; {@link #key} is what events, exports and the API call them. */
public enum Field {
    TITLE("title"),
    DESCRIPTION("description"),
    STATUS("status"),
    PRIORITY("priority"),
    CATEGORY("category"),
    /** The known place's key. */
    LOCATION("location"),
    LOCATION_TEXT("location.text"),
    /** Latitude and longitude, {@code 51.475541,-0.032610}. */
    LOCATION_POINT("location.point"),
    SENSITIVE("sensitive"),
    /** The assignee's name when it was recorded. */
    ASSIGNEE("assignee"),
    ASSIGNEE_USER_ID("assignee.userId"),
    DUE_ON("dueOn"),
    /** The id of the person whose report it became; recorded where that changes. */
    REPORTER("reporter"),
    /** When the work link ends that was made for the assignee; recorded where one is made or revoked. */
    WORK_LINK("workLink"),
    /** The name of whoever said by a work link that it is done. */
    DONE_BY("doneBy"),
    /** A comment that the reporter can read. */
    COMMENT("comment"),
    /** A comment among staff. */
    NOTE("note"),
    /** Which comment was written anew: the sequence of the event that recorded it first. */
    COMMENT_SEQUENCE("comment.sequence"),
    /** The number of a photo that it has, or has no more. */
    PHOTO("photo"),
    /** The name of whoever gave it a photo by a work link. */
    PHOTO_BY("photo.by"),
    /** The number of a photo that everyone may see, or may not any more. */
    PHOTO_APPROVED("photo.approved"),
    /** The reference of the ticket that it is a duplicate of. */
    MERGED_INTO("mergedInto"),
    /** The reference of a duplicate of it. */
    DUPLICATE("duplicate"),
    /** The reference of a ticket that has to do with it. */
    RELATED("related"),
    /** {@code true} once the import that it came by was undone. */
    WITHDRAWN("withdrawn"),
    /** What was taken out of it because it told of a person: the key of a field, or {@code comment/} and its sequence. */
    ERASED("erased");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if no field has this key */
    public static Field ofKey(String key) {
        for (var field : values()) {
            if (field.key.equals(key)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field " + key);
    }
}
