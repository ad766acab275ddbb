package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** Only ever inserted; read by {@code query.EventSelect}. */
@Entity
@Immutable
@Table(name = "ticket_event")
@IdClass(TicketEventRow.Key.class)
@NullUnmarked
public class TicketEventRow {

    public record Key(UUID ticketId, long sequence) implements Serializable {}

    @Id
    public UUID ticketId;

    @Id
    public long sequence;

    public Instant at;
    public String actorKind;
    public UUID actorId;
    public String type;

    @ColumnTransformer(write = "?::jsonb")
    public String changes;

    public byte[] salt;
    public byte[] payloadDigest;
    public byte[] previousHash;
    public byte[] hash;
}
