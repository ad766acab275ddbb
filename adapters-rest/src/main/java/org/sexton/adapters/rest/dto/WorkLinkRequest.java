package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param days how long it leads to the ticket, 30 where it is left out */
@Schema(name = "MakeWorkLink")
public record WorkLinkRequest(
        @Schema(nullable = true, minimum = "1", maximum = "90") @Nullable Integer days) {}
