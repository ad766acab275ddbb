package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditCategories;
import org.sexton.application.port.in.Given;
import org.sexton.domain.shared.Violation;

/** A category, new or changed. A setter is called for each member that is there, null or not. */
@Schema(
        name = "CategoryRequest",
        description = "Of a new one, label is required; of a known one, what is left out stays.")
public final class CategoryRequest {

    private @Nullable String key;

    @Schema(hidden = true)
    private @Nullable Given<String> givenLabel;

    @Schema(hidden = true)
    private @Nullable Given<Integer> givenPosition;

    public EditCategories.Create creation(List<Violation> unread) {
        return new EditCategories.Create(key, input(unread));
    }

    /** @param key of what is changed */
    public EditCategories.Change change(String key, List<Violation> unread) {
        return new EditCategories.Change(key, input(FixedKey.unread(this.key, key, unread)));
    }

    private EditCategories.Input input(List<Violation> unread) {
        return new EditCategories.Input(givenLabel, givenPosition, unread);
    }

    @Schema(pattern = "[a-z0-9][a-z0-9_]{0,59}", description = "At a new one; made of the label where it is left out")
    public void setKey(@Nullable String key) {
        this.key = key;
    }

    @Schema(maxLength = 100)
    public void setLabel(@Nullable String label) {
        givenLabel = new Given<>(label);
    }

    @Schema(minimum = "1", description = "Beyond the last is at the end")
    public void setPosition(@Nullable Integer position) {
        givenPosition = new Given<>(position);
    }
}
