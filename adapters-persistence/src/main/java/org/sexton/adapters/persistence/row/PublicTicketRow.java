package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What the public sees of a ticket, and nothing else; read by {@code query.PublicSelect}. */
@Entity
@Table(name = "public_ticket")
@NullUnmarked
public class PublicTicketRow {

    @Id
    public UUID id;

    public String reference;
    public String title;
    public String description;
    public String statusKey;
    public String categoryKey;
    public String locationKey;
    public String locationText;
    public Double locationLat;
    public Double locationLon;
    public Instant createdAt;
    public Instant updatedAt;
    public Instant resolvedAt;
}
