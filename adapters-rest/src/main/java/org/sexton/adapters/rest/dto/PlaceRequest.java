package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditPlaces;
import org.sexton.application.port.in.Given;
import org.sexton.domain.shared.Violation;

/** A known place, new or changed. A setter is called for each member that is there, null or not. */
@Schema(
        name = "PlaceRequest",
        description =
                "Of a new one, label is required; of a known one, what is left out stays. A null parent is the top.")
public final class PlaceRequest {

    private @Nullable String key;

    @Schema(hidden = true)
    private @Nullable Given<String> givenLabel;

    @Schema(hidden = true)
    private @Nullable Given<String> givenKind;

    @Schema(hidden = true)
    private @Nullable Given<String> givenParent;

    @Schema(hidden = true)
    private @Nullable Given<Integer> givenPosition;

    public EditPlaces.Create creation(List<Violation> unread) {
        return new EditPlaces.Create(key, input(unread));
    }

    /** @param key of what is changed */
    public EditPlaces.Change change(String key, List<Violation> unread) {
        return new EditPlaces.Change(key, input(FixedKey.unread(this.key, key, unread)));
    }

    private EditPlaces.Input input(List<Violation> unread) {
        return new EditPlaces.Input(givenLabel, givenKind, givenParent, givenPosition, unread);
    }

    @Schema(pattern = "[a-z0-9][a-z0-9_]{0,59}", description = "At a new one; made of the label where it is left out")
    public void setKey(@Nullable String key) {
        this.key = key;
    }

    @Schema(maxLength = 100, description = "Its own name")
    public void setLabel(@Nullable String label) {
        givenLabel = new Given<>(label);
    }

    @Schema(
            ref = "PlaceKind",
            description =
                    "Of a new one, a site at the top, and in another the next smaller thing, where it is left out")
    public void setKind(@Nullable String kind) {
        givenKind = new Given<>(kind);
    }

    @Schema(nullable = true)
    public void setParent(@Nullable String parent) {
        givenParent = new Given<>(parent);
    }

    @Schema(minimum = "1", description = "Among what lies in the same place; beyond the last is at the end")
    public void setPosition(@Nullable Integer position) {
        givenPosition = new Given<>(position);
    }
}
