package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note as it is written. */
@Schema(
        name = "MentionsRequest",
        requiredProperties = {"body"})
public record MentionsRequest(
        @Schema(maxLength = 20_000) @Nullable String body) {}
