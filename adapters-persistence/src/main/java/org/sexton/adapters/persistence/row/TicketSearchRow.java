package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

/** The words that a ticket is found by; compared by the database, never read. */
@Entity
@Table(name = "ticket_search")
@NullUnmarked
public class TicketSearchRow {

    @Id
    public UUID ticketId;

    @ColumnTransformer(write = "array_to_tsvector(?)")
    public String[] words;
}
