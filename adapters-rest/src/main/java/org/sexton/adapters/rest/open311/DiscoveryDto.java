package org.sexton.adapters.rest.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where which version of the interface is served. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Open311Discovery")
record DiscoveryDto(String changeset, String contact, String keyService, List<EndpointDto> endpoints) {

    @RegisterForReflection
    @Schema(name = "Open311Endpoint")
    record EndpointDto(
            String specification,
            @Schema(format = "uri") String url,
            String changeset,
            String type,
            List<String> formats) {}
}
