package org.sexton.adapters.rest.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param metadata whether there is a definition with more to ask
 * @param type {@code realtime}: a request has its id at once
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Open311Service")
record ServiceDto(
        String serviceCode,
        String serviceName,
        @Schema(nullable = true) @Nullable String description,
        boolean metadata,
        @Schema(enumeration = "realtime") String type,
        @Schema(nullable = true) @Nullable String keywords,
        @Schema(nullable = true) @Nullable String group) {

    static ServiceDto of(String code, String name) {
        return new ServiceDto(code, name, null, true, "realtime", null, null);
    }
}
