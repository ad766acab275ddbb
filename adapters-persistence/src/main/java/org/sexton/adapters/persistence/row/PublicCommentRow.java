package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What the public sees of a comment; read by {@code query.SqlPublicTickets}. */
@Entity
@Table(name = "public_comment")
@NullUnmarked
public class PublicCommentRow {

    @Id
    public UUID id;

    public UUID ticketId;
    public Instant at;
    public String author;
    public String body;
}
