package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.Total;

/**
 * How many match.
 *
 * @param exact false if there are more than {@code value}
 */
@Schema(name = "Total")
public record TotalDto(long value, boolean exact) {

    static TotalDto of(Total total) {
        return new TotalDto(total.value(), total.exact());
    }
}
