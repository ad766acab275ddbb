package org.sexton.domain.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to a ticket, as its event tells it, with what comes into being or goes by it. */
record Deed(
        TicketEvent.Type type,
        List<FieldChange> changes,
        Optional<Comment> comment,
        Optional<Comment> edited,
        List<Comment> erased,
        List<PhotoChange> photos,
        Optional<Relation> relation) {

    static Deed of(TicketEvent.Type type, List<FieldChange> changes) {
        return new Deed(type, changes, Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    static Deed comment(Comment comment) {
        var change = new FieldChange(comment.field(), null, comment.body());
        return new Deed(
                TicketEvent.Type.COMMENTED,
                List.of(change),
                Optional.of(comment),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    static Deed edit(Comment before, Comment now) {
        var changes = List.of(
                new FieldChange(now.field(), before.body(), now.body()),
                new FieldChange(Field.COMMENT_SEQUENCE, null, Long.toString(now.sequence())));
        return new Deed(
                TicketEvent.Type.COMMENT_EDITED,
                changes,
                Optional.empty(),
                Optional.of(now),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /**
     * What told of a person is gone.
     *
     * @param fields which fields lost something
     * @param erased the comments as they read now
     */
    static Deed erasure(List<Field> fields, List<Comment> erased, List<PhotoChange> photos) {
        var changes = Stream.concat(
                        fields.stream().map(Field::key),
                        erased.stream().map(comment -> "comment/" + comment.sequence()))
                .map(what -> new FieldChange(Field.ERASED, null, what))
                .toList();
        return new Deed(
                        TicketEvent.Type.CHANGED,
                        changes,
                        Optional.empty(),
                        Optional.empty(),
                        erased,
                        List.of(),
                        Optional.empty())
                .with(photos);
    }

    static Deed photo(PhotoChange photo) {
        return of(TicketEvent.Type.CHANGED, List.of()).with(List.of(photo));
    }

    /** @param name who gave it the photo, as staff call them */
    static Deed photoOfWork(PhotoChange photo, String name) {
        var told = photo(photo);
        var changes = Stream.concat(told.changes.stream(), Stream.of(new FieldChange(Field.PHOTO_BY, null, name)));
        return new Deed(
                told.type, changes.toList(), told.comment, told.edited, told.erased, told.photos, told.relation);
    }

    /** What it is to another ticket, as the state itself tells it. */
    static Deed link(FieldChange change) {
        return of(TicketEvent.Type.CHANGED, List.of(change));
    }

    static Deed relation(FieldChange change, Relation relation) {
        return new Deed(
                TicketEvent.Type.CHANGED,
                List.of(change),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(relation));
    }

    /** The same, and these photos. */
    Deed with(List<PhotoChange> more) {
        return new Deed(
                type,
                Stream.concat(changes.stream(), more.stream().flatMap(Deed::told))
                        .toList(),
                comment,
                edited,
                erased,
                Stream.concat(photos.stream(), more.stream()).toList(),
                relation);
    }

    /** Of which photo what became true, or is true no more. */
    private static Stream<FieldChange> told(PhotoChange change) {
        var number = Integer.toString(change.photo().number());
        var approved = change.photo().approved();
        return switch (change) {
            case PhotoChange.Added _ ->
                Stream.of(Field.PHOTO, Field.PHOTO_APPROVED)
                        .filter(field -> field == Field.PHOTO || approved)
                        .map(field -> new FieldChange(field, null, number));
            case PhotoChange.Approved _ ->
                Stream.of(
                        approved
                                ? new FieldChange(Field.PHOTO_APPROVED, null, number)
                                : new FieldChange(Field.PHOTO_APPROVED, number, null));
            case PhotoChange.Removed _ -> Stream.of(new FieldChange(Field.PHOTO, number, null));
        };
    }
}
