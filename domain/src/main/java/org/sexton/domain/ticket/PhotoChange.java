package org.sexton.domain.ticket;

/** What a change does to one of its ticket's photos. */
public sealed interface PhotoChange {

    /** As it is afterwards; where it is removed, as it was. */
    Photo photo();

    /** A photo that waited is the ticket's. */
    record Added(Photo photo) implements PhotoChange {}

    /** From now on it is seen by everyone, or is not. */
    record Approved(Photo photo) implements PhotoChange {}

    /** It is gone, for everyone and for ever. */
    record Removed(Photo photo) implements PhotoChange {}
}
