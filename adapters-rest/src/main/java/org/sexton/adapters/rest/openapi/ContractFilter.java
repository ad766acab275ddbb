package org.sexton.adapters.rest.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.sexton.adapters.rest.open311.format.GeoReportErrors;
import org.sexton.adapters.rest.problem.Kind;

/** Completes the scanned document: words of the domain, members that are always there, problems, headers. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {

    private static final Set<String> OF_ONE_TICKET = Stream.of("Ticket", "Comment", "Comments", "Photo", "Photos")
            .map(name -> "#/components/schemas/" + name)
            .collect(Collectors.toUnmodifiableSet());
    /** Declared with the document, so that the scanner looks at what they are made of. */
    static final String GEO_REPORT_ERRORS = "Open311Errors";

    private static final Set<String> OF_A_PAGE = Set.of("sort", "cursor", "limit");
    private static final String REQUEST_ID = "RequestId";
    private static final String ENTITY_TAG = "EntityTag";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Vocabulary.schemas().forEach(api.getComponents()::addSchema);
        Answers.of(api).forEach(ContractFilter::requireAll);
        api.getComponents().addHeader(REQUEST_ID, header("Names this request, here and in the log"));
        api.getComponents().addHeader(ENTITY_TAG, header("The ticket's version, quoted: what If-Match takes"));
        for (var kind : Kind.values()) {
            api.getComponents().addResponse(ProblemResponses.name(kind), ProblemResponses.response(kind));
        }
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        operation(api, "listTickets")
                .ifPresent(list -> operation(api, "exportTickets").ifPresent(export -> shareFilters(list, export)));
    }

    private static Optional<Operation> operation(OpenAPI api, String id) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> id.equals(operation.getOperationId()))
                .findFirst();
    }

    /** An export has the filters of the list: all that it takes but what order and page are. */
    private static void shareFilters(Operation list, Operation export) {
        parameters(list).stream()
                .filter(parameter -> !OF_A_PAGE.contains(parameter.getName()))
                .forEach(export::addParameter);
    }

    /** An answer always has all of its members, null or not, unless its schema says which. */
    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null
                && Optional.ofNullable(schema.getRequired()).orElse(List.of()).isEmpty()) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        parameters(operation).forEach(ContractFilter::useVocabulary);
        ProblemResponses.of(method, operation)
                .forEach((status, kind) -> operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                OASFactory.createAPIResponse()
                                        .ref("#/components/responses/"
                                                + (GeoReportErrors.areFor(path)
                                                        ? GEO_REPORT_ERRORS
                                                        : ProblemResponses.name(kind)))));
        operation.getResponses().getAPIResponses().values().stream()
                .filter(response -> response.getRef() == null)
                .forEach(ContractFilter::addHeaders);
    }

    static List<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }

    private static void useVocabulary(Parameter parameter) {
        Vocabulary.ref(parameter.getName()).map(OASFactory.createSchema()::ref).ifPresent(words -> {
            if (parameter.getSchema() != null && parameter.getSchema().getItems() != null) {
                parameter.getSchema().setItems(words);
            } else {
                parameter.setSchema(words);
            }
        });
    }

    private static void addHeaders(APIResponse response) {
        response.addHeader("X-Request-Id", OASFactory.createHeader().ref("#/components/headers/" + REQUEST_ID));
        if (isOfOneTicket(response)) {
            response.addHeader("ETag", OASFactory.createHeader().ref("#/components/headers/" + ENTITY_TAG));
        }
    }

    private static boolean isOfOneTicket(APIResponse response) {
        return response.getContent() != null
                && response.getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && type.getSchema().getRef() != null
                                && OF_ONE_TICKET.contains(type.getSchema().getRef()));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)));
    }
}
