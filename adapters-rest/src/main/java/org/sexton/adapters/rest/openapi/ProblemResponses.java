package org.sexton.adapters.rest.openapi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problem;

/** Which problems an operation may answer with, as its shape tells. */
final class ProblemResponses {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private ProblemResponses() {}

    static Map<String, Kind> of(HttpMethod method, Operation operation) {
        var problems = new TreeMap<String, Kind>();
        add(problems, Kind.FAILED, Kind.UNAVAILABLE);
        if (!SAFE.contains(method)) {
            add(problems, Kind.CROSS_SITE);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(problems, Kind.NOT_SIGNED_IN, Kind.NOT_ALLOWED);
        } else {
            add(problems, Kind.TOO_MANY_REQUESTS);
        }
        if (operation.getRequestBody() != null) {
            add(problems, Kind.INVALID_INPUT, Kind.TOO_LARGE, Kind.UNSUPPORTED_MEDIA_TYPE);
        }
        ContractFilter.parameters(operation).forEach(parameter -> add(problems, kinds(parameter)));
        return problems;
    }

    private static Kind[] kinds(Parameter parameter) {
        if (parameter.getIn() == In.PATH) {
            return new Kind[] {Kind.NOT_FOUND};
        }
        if (parameter.getIn() == In.QUERY) {
            return "replaceWith".equals(parameter.getName())
                    ? new Kind[] {Kind.INVALID_INPUT, Kind.CONFLICT}
                    : new Kind[] {Kind.INVALID_INPUT};
        }
        return switch (Objects.requireNonNullElse(parameter.getName(), "")) {
            case "If-Match" -> new Kind[] {Kind.INVALID_INPUT, Kind.STALE};
            case "Idempotency-Key" -> new Kind[] {Kind.INVALID_INPUT, Kind.CONFLICT, Kind.KEY_REUSED};
            default -> new Kind[] {};
        };
    }

    private static void add(Map<String, Kind> problems, Kind... kinds) {
        for (var kind : kinds) {
            problems.put(Integer.toString(kind.status()), kind);
        }
    }

    /** {@code NOT_SIGNED_IN} is {@code NotSignedIn}. */
    static String name(Kind kind) {
        return Arrays.stream(kind.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    static APIResponse response(Kind kind) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse()
                .description(kind.title())
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem));
    }
}
