package org.sexton.adapters.rest.open311;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What else can be told with a request. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Open311ServiceDefinition")
record ServiceDefinitionDto(String serviceCode, List<AttributeDto> attributes) {

    /**
     * A question.
     *
     * @param variable whether it is to be answered, and not only to be read
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Open311Attribute")
    record AttributeDto(
            boolean variable,
            String code,
            String datatype,
            boolean required,
            String datatypeDescription,
            int order,
            String description,
            List<ValueDto> values) {}

    /** An answer to choose. */
    @RegisterForReflection
    @Schema(name = "Open311Value")
    record ValueDto(String key, String name) {}

    static final String SENSITIVE = "sensitive";
    static final String YES = "true";
    static final String NO = "false";

    /** The same for each service. */
    static ServiceDefinitionDto of(String code) {
        var sensitive = new AttributeDto(
                true,
                SENSITIVE,
                "singlevaluelist",
                false,
                "No, unless it is chosen otherwise",
                1,
                "Is this sensitive? Then nobody sees it but staff, and it can't be looked up here.",
                List.of(new ValueDto(NO, "No"), new ValueDto(YES, "Yes")));
        return new ServiceDefinitionDto(code, List.of(sensitive));
    }
}
