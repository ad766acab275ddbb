package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record TrackCommentRequest(
        @Schema(required = true, maxLength = 20_000) @Nullable String body) {}
