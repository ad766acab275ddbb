package org.sexton.adapters.rest.open311.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problem;
import org.sexton.adapters.rest.problem.Problem.ViolationDto;

/** Tells problems as GeoReport does: a list of codes and descriptions, in the format that was asked for. */
public final class GeoReportErrors {

    /** Below it, every answer is in these words. */
    public static final String ROOT = "/open311";

    /** What the fields of a report are called here. */
    private static final Map<String, String> FIELDS = Map.of(
            "title", "description",
            "category", "service_code",
            "location.key", "address_id",
            "location.text", "address_string",
            "location.point", "lat, long");

    /** @param code the HTTP status */
    @Schema(name = "Open311Error")
    public record ErrorDto(int code, String description) {}

    private GeoReportErrors() {}

    public static boolean areFor(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** By the path's ending; where it has none of ours, JSON for who accepts that, and XML, which everyone has to know. */
    public static Format format(String path, @Nullable String accepted) {
        if (path.endsWith(".json")) {
            return Format.JSON;
        }
        if (path.endsWith(".xml")) {
            return Format.XML;
        }
        return accepted != null && accepted.contains("json") ? Format.JSON : Format.XML;
    }

    public static String write(Format format, Problem problem) {
        var errors = JsonNodeFactory.instance.arrayNode();
        of(problem)
                .forEach(error -> errors.addObject().put("code", error.code()).put("description", error.description()));
        return format.write("errors", errors);
    }

    private static List<ErrorDto> of(Problem problem) {
        var violations = problem.violations();
        return violations == null || violations.isEmpty()
                ? List.of(new ErrorDto(problem.status(), problem.detail()))
                : violations.stream()
                        .map(violation -> new ErrorDto(problem.status(), told(violation)))
                        .toList();
    }

    private static String told(ViolationDto violation) {
        return "%s: %s.".formatted(FIELDS.getOrDefault(violation.field(), violation.field()), violation.message());
    }
}
