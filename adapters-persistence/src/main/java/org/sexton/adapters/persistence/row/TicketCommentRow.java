package org.sexton.adapters.persistence.row;

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

    public UUID ticketId;
    public long sequence;
    public String side;
    public String visibility;
    public String body;
}
