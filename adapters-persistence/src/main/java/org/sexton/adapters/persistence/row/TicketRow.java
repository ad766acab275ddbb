package org.sexton.adapters.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

/** Written alone; read with its labels and names by {@code query.TicketSelect}. */
@Entity
@Table(name = "ticket")
@NullUnmarked
public class TicketRow {

    @Id
    public UUID id;

    @Column(updatable = false)
    public String reference;

    /** Hibernate raises it by one with each update, and finds the row by the one before. */
    @Version
    public long version;

    public String title;
    public String titleKey;
    public String description;
    public String statusKey;

    @ColumnTransformer(write = "?::ticket_priority")
    public String priority;

    public String categoryKey;
    public String locationKey;
    public String locationText;
    public Double locationLat;
    public Double locationLon;
    public boolean sensitive;
    public boolean triaged;

    public String reporterKind;
    public UUID reporterUserId;

    public String reporterName;
    public String reporterEmail;

    public UUID assigneeUserId;
    public String assigneeName;
    public LocalDate dueOn;

    @Column(updatable = false)
    public Instant createdAt;

    public Instant updatedAt;
    public Instant publicUpdatedAt;
    public Instant resolvedAt;

    @Column(updatable = false)
    public String originSource;

    @Column(updatable = false)
    public String originExternalId;

    @Column(updatable = false)
    public Instant originResolvedAt;

    public UUID mergedInto;
    public boolean withdrawn;
}
