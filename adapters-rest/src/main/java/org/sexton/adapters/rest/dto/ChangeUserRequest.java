package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.EditPeople;
import org.sexton.application.port.in.Given;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Violation;

/** What becomes of a person. A setter is called for each member that is there, null or not. */
@Schema(name = "ChangeUserRequest", description = "What is left out stays.")
public final class ChangeUserRequest {

    @Schema(hidden = true)
    private @Nullable Given<String> givenRole;

    @Schema(hidden = true)
    private @Nullable Given<Boolean> givenActive;

    public EditPeople.Change command(PersonId person, List<Violation> unread) {
        return new EditPeople.Change(person, givenRole, givenActive, unread);
    }

    @Schema(enumeration = {"member", "staff", "admin"})
    public void setRole(@Nullable String role) {
        givenRole = new Given<>(role);
    }

    @Schema(description = "false: shut out, and signed out everywhere at once")
    public void setActive(@Nullable Boolean active) {
        givenActive = new Given<>(active);
    }
}
