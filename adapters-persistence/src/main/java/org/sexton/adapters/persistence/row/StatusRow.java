package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "status")
@NullUnmarked
public class StatusRow {

    @Id
    public String key;

    public String label;
    public String phase;
    public int position;
    public String colour;
    public boolean initial;
}
