package org.sexton.adapters.rest.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.shared.Violation;

/** Reads the bodies of requests: an {@link Input}, or a DTO alone. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, InputReader.MERGE_PATCH})
public final class InputReader implements MessageBodyReader<Object> {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String OURS = "org.sexton.";

    private final ObjectMapper mapper;

    public InputReader(ObjectMapper mapper) {
        this.mapper = Unreadable.noteIn(mapper.copy());
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.getName().startsWith(OURS);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (genericType instanceof ParameterizedType input && input.getRawType() == Input.class) {
            return read(input.getActualTypeArguments()[0], body);
        }
        return read(genericType, body).orThrow();
    }

    private Input<Object> read(Type type, InputStream body) throws IOException {
        var unreadable = new Unreadable();
        Object value;
        try {
            value = mapper.readerFor(mapper.constructType(type))
                    .withAttribute(Unreadable.class, unreadable)
                    .readValue(body);
        } catch (JacksonException | CharConversionException e) {
            throw refusal(e);
        }
        if (value == null) {
            throw Problems.malformed("The body must be a JSON object.");
        }
        return new Input<>(value, unreadable.violations());
    }

    /** Where the body is wrong, but not in which words the parser thinks of it: those name its classes. */
    private static WebApplicationException refusal(IOException e) {
        return switch (e) {
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                Problems.invalid(List.of(new Violation(field(mapping), "wrong_type", "has the wrong type")));
            case StreamReadException syntax
            when syntax.getLocation() != null ->
                Problems.malformed("The body is not valid JSON at line %d, column %d."
                        .formatted(
                                syntax.getLocation().getLineNr(),
                                syntax.getLocation().getColumnNr()));
            default -> Problems.malformed("The body must be one JSON object, in UTF-8.");
        };
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
