package org.sexton.adapters.rest.dto;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ChangeTicket.Edit;

/**
 * A merge patch (RFC 7396): what is left out stays, {@code null} clears. Jackson calls a setter for each member that is
 * there, null or not, and so tells the two apart.
 */
@Schema(
        name = "ChangeTicketRequest",
        description = "Members left out stay as they are; null clears category, location and dueOn.")
public final class ChangeTicketRequest {

    @Schema(hidden = true)
    private final List<Edit> edits = new ArrayList<>();

    public List<Edit> edits() {
        return List.copyOf(edits);
    }

    @Schema(maxLength = 500)
    public void setTitle(@Nullable String title) {
        edits.add(new Edit.Title(title));
    }

    @Schema(maxLength = 20_000)
    public void setDescription(@Nullable String description) {
        edits.add(new Edit.Description(description));
    }

    public void setStatus(@Nullable String key) {
        edits.add(new Edit.Status(key));
    }

    @Schema(ref = "Priority")
    public void setPriority(@Nullable String priority) {
        edits.add(new Edit.Priority(priority));
    }

    @Schema(nullable = true)
    public void setCategory(@Nullable String key) {
        edits.add(new Edit.Category(key));
    }

    @Schema(nullable = true)
    public void setLocation(@Nullable LocationRequest location) {
        edits.add(new Edit.Location(LocationRequest.input(location)));
    }

    public void setSensitive(@Nullable Boolean sensitive) {
        edits.add(new Edit.Sensitive(sensitive));
    }

    @Schema(nullable = true, format = "date")
    public void setDueOn(@Nullable String date) {
        edits.add(new Edit.DueOn(date));
    }
}
