package org.sexton.adapters.rest.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Finds the schemas that are only ever answered: in requests, what may be left out is another matter. */
final class Answers {

    private final OpenAPI api;
    private final Set<String> asked = new HashSet<>();

    private Answers(OpenAPI api) {
        this.api = api;
    }

    static List<Schema> of(OpenAPI api) {
        return new Answers(api).find();
    }

    private List<Schema> find() {
        operations()
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .forEach(type -> follow(type.getSchema()));
        return api.getComponents().getSchemas().entrySet().stream()
                .filter(schema -> !asked.contains(schema.getKey()))
                .map(entry -> entry.getValue())
                .toList();
    }

    private Stream<Operation> operations() {
        return api.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream());
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (asked.add(name)) {
                follow(api.getComponents().getSchemas().get(name));
            }
        }
        follow(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::follow);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(this::follow);
        }
    }
}
