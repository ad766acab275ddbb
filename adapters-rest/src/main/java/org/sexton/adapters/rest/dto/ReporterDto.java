package org.sexton.adapters.rest.dto;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Reporter;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Reporter", requiredProperties = "kind")
public record ReporterDto(
        @Schema(enumeration = {"member", "guest", "staff"}) String kind,
        @Nullable String userId,
        @Nullable String name,
        @Nullable String email) {

    static ReporterDto of(Reporter reporter) {
        return switch (reporter) {
            case Reporter.Member(var id, var name, var email) ->
                new ReporterDto("member", id.toString(), name, Objects.toString(email, null));
            case Reporter.Staff(var id, var name, var email) ->
                new ReporterDto("staff", id.toString(), name, Objects.toString(email, null));
            case Reporter.Guest(var name, var email) ->
                new ReporterDto("guest", null, name, Objects.toString(email, null));
        };
    }
}
