package org.sexton.adapters.rest.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the sender of a request gets. The private link is not among it: it goes by mail, to who proves to own the mailbox. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Open311CreatedRequest")
record CreatedRequestDto(
        String serviceRequestId,
        String serviceNotice,
        @Schema(nullable = true) @Nullable String accountId) {}
