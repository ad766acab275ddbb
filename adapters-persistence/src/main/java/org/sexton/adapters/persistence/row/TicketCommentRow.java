package org.sexton.adapters.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** When and by whom it was written stands in the event that it belongs to; read by {@code query.CommentSelect}. */
@Entity
@Table(name = "ticket_comment")
@NullUnmarked
public class TicketCommentRow {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID ticketId;

    @Column(updatable = false)
    public long sequence;

    @Column(updatable = false)
    public String side;

    @Column(updatable = false)
    public String visibility;

    public String body;

    /** The event that recorded how it reads now; null where it reads as it was written. */
    public Long editedSequence;
}
