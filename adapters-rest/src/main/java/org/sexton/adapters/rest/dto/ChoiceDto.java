package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.ticket.Category;

/** Something to choose by its key. */
@Schema(name = "Category")
public record ChoiceDto(String key, String label) {

    static ChoiceDto of(Category category) {
        return new ChoiceDto(category.key().value(), category.label());
    }
}
