package org.sexton.adapters.rest.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Place;

/**
 * A public ticket in GeoReport's words, and in its order. What has no public answer here is always null: which agency is
 * responsible, and by when it is to be done.
 *
 * @param statusNotes the installation's own name for the status
 * @param updatedDatetime of a closed request, when it was closed
 * @param address from the most specific to the most general
 * @param addressId the key of a known place
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Open311Request")
record ServiceRequestDto(
        String serviceRequestId,
        @Schema(enumeration = {"open", "closed"}) String status,
        String statusNotes,
        String serviceName,
        String serviceCode,
        String description,
        @Schema(nullable = true) @Nullable String agencyResponsible,
        @Schema(nullable = true) @Nullable String serviceNotice,
        Instant requestedDatetime,
        Instant updatedDatetime,
        @Schema(nullable = true) @Nullable Instant expectedDatetime,
        @Schema(nullable = true) @Nullable String address,
        @Schema(nullable = true) @Nullable String addressId,
        @Schema(nullable = true) @Nullable String zipcode,
        @Schema(nullable = true) @Nullable Double lat,

        @JsonProperty("long") @Schema(nullable = true) @Nullable Double lon,

        @Schema(nullable = true) @Nullable String mediaUrl) {

    static ServiceRequestDto of(PublicTicket ticket) {
        var service = Services.service(ticket.category());
        var location = ticket.location();
        var place = location == null ? null : location.place();
        var point = location == null ? null : location.point();
        return new ServiceRequestDto(
                ticket.reference().value(),
                ticket.status().phase() == Phase.OPEN ? "open" : "closed",
                ticket.status().label(),
                service.serviceName(),
                service.serviceCode(),
                Wording.retold(ticket),
                null,
                null,
                ticket.createdAt(),
                ticket.resolvedAt() == null ? ticket.updatedAt() : ticket.resolvedAt(),
                null,
                location == null ? null : address(location),
                place == null ? null : place.key().value(),
                null,
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                null);
    }

    private static @Nullable String address(Location location) {
        var address = Stream.of(location.text(), upTheTree(location.place()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return address.isEmpty() ? null : address;
    }

    private static @Nullable String upTheTree(@Nullable Place place) {
        return place == null
                ? null
                : String.join(
                        ", ",
                        List.copyOf(Arrays.asList(place.label().split(Place.SEPARATOR, -1)))
                                .reversed());
    }
}
