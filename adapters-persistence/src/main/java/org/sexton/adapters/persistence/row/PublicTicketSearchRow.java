package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

/** The words that the public finds a ticket by; compared by the database, never read. */
@Entity
@Table(name = "public_ticket_search")
@NullUnmarked
public class PublicTicketSearchRow {

    @Id
    public UUID ticketId;

    @ColumnTransformer(write = "array_to_tsvector(?)")
    public String[] words;
}
