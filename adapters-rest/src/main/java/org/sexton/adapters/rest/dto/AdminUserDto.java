package org.sexton.adapters.rest.dto;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.PersonPage;
import org.sexton.application.query.PersonView;

/**
 * A person as admins see them.
 *
 * @param active false for whoever was shut out
 * @param lastSignInAt null where they are still awaited
 * @param openTickets how many open tickets are theirs to see to
 */
@Schema(name = "AdminUser")
public record AdminUserDto(
        String id,
        @Schema(nullable = true) @Nullable String email,
        String name,

        @Schema(enumeration = {"member", "staff", "admin"}) String role,

        boolean active,
        Instant createdAt,
        @Schema(nullable = true) @Nullable Instant lastSignInAt,
        long openTickets) {

    /** @param next the cursor of the next page; null on the last */
    @Schema(name = "AdminUserPage")
    public record PageDto(
            List<AdminUserDto> items,
            @Schema(nullable = true) @Nullable String next,
            TotalDto total) {}

    public static AdminUserDto of(PersonView view) {
        var person = view.person();
        return new AdminUserDto(
                person.id().toString(),
                person.email() == null ? null : person.email().value(),
                person.name(),
                Wire.name(person.role()),
                person.active(),
                person.createdAt(),
                view.lastSignInAt(),
                view.openTickets());
    }

    public static PageDto page(PersonPage page, @Nullable String next) {
        return new PageDto(page.items().stream().map(AdminUserDto::of).toList(), next, TotalDto.of(page.total()));
    }
}
