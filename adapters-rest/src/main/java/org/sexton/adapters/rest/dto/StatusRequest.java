package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditStatuses;
import org.sexton.application.port.in.Given;
import org.sexton.domain.shared.Violation;

/** A status, new or changed. A setter is called for each member that is there, null or not. */
@Schema(
        name = "StatusRequest",
        description = "Of a new one, label and phase are required; of a known one, what is left out stays.")
public final class StatusRequest {

    private @Nullable String key;

    @Schema(hidden = true)
    private @Nullable Given<String> givenLabel;

    @Schema(hidden = true)
    private @Nullable Given<String> givenPhase;

    @Schema(hidden = true)
    private @Nullable Given<Integer> givenPosition;

    @Schema(hidden = true)
    private @Nullable Given<String> givenColour;

    @Schema(hidden = true)
    private @Nullable Given<Boolean> givenInitial;

    public EditStatuses.Create creation(List<Violation> unread) {
        return new EditStatuses.Create(key, input(unread));
    }

    /** @param key of what is changed */
    public EditStatuses.Change change(String key, List<Violation> unread) {
        return new EditStatuses.Change(key, input(FixedKey.unread(this.key, key, unread)));
    }

    private EditStatuses.Input input(List<Violation> unread) {
        return new EditStatuses.Input(givenLabel, givenPhase, givenPosition, givenColour, givenInitial, unread);
    }

    @Schema(pattern = "[a-z0-9][a-z0-9_]{0,59}", description = "At a new one; made of the label where it is left out")
    public void setKey(@Nullable String key) {
        this.key = key;
    }

    @Schema(maxLength = 100)
    public void setLabel(@Nullable String label) {
        givenLabel = new Given<>(label);
    }

    @Schema(ref = "Phase")
    public void setPhase(@Nullable String phase) {
        givenPhase = new Given<>(phase);
    }

    @Schema(minimum = "1", description = "Beyond the last is at the end")
    public void setPosition(@Nullable Integer position) {
        givenPosition = new Given<>(position);
    }

    @Schema(ref = "Colour")
    public void setColour(@Nullable String colour) {
        givenColour = new Given<>(colour);
    }

    @Schema(description = "true: new tickets begin here, and no more where they did")
    public void setInitial(@Nullable Boolean initial) {
        givenInitial = new Given<>(initial);
    }
}
