package org.sexton.adapters.persistence.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "location")
@NullUnmarked
public class LocationRow {

    @Id
    public String key;

    public String label;
    public String parentKey;
}
