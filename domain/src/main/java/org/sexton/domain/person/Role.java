package org.sexton.domain.person;

/** What a signed-in person is to the organisation. Each later role may all that the earlier ones may. */
public enum Role {
    /** The public, signed in: reports, and follows their own reports. */
    MEMBER,
    /** Works the desk. */
    STAFF,
    /** Staff who also administer people, settings and exports. */
    ADMIN;

    public boolean isStaff() {
        return this != MEMBER;
    }
}
