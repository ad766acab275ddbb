package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Used;
import org.sexton.domain.administration.KeptCategory;

/**
 * A category as admins keep it.
 *
 * @param position counts from 1; null while nobody has put it anywhere: then it stands behind those that were, by label
 * @param tickets how many are of it
 */
@Schema(name = "AdminCategory")
public record AdminCategoryDto(
        String key,
        String label,
        @Schema(nullable = true) @Nullable Integer position,
        long tickets) {

    /** All of them, in their order. */
    @Schema(name = "AdminCategories")
    public record ListDto(List<AdminCategoryDto> items) {}

    public static AdminCategoryDto of(Used<KeptCategory> used) {
        var category = used.what();
        return new AdminCategoryDto(category.key().value(), category.label(), category.position(), used.tickets());
    }

    public static ListDto list(List<Used<KeptCategory>> all) {
        return new ListDto(all.stream().map(AdminCategoryDto::of).toList());
    }
}
