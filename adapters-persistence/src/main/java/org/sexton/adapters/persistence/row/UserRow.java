package org.sexton.adapters.persistence.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "users")
@NullUnmarked
public class UserRow {

    @Id
    public UUID id;

    public String email;
    public boolean emailVerified;
    public String name;
    public String role;
    public boolean active;

    @Column(updatable = false)
    public Instant createdAt;
}
