package org.sexton.adapters.rest.twins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.memory.twins.PublicFace;
import org.sexton.adapters.rest.http.Cursors;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.json.JsonStrictness;
import org.sexton.adapters.rest.resource.PublicTicketResource;
import org.sexton.application.service.ListPublicTicketsService;
import org.sexton.application.service.ViewPublicTicketService;

/** The public resources over an installation in memory, called without HTTP: thousands of questions in a second. */
final class InMemoryFace implements PublicFace {

    private static final String TICKETS = "/api/public/tickets";
    private static final ObjectMapper JSON = json();

    private final PublicTicketResource tickets;

    InMemoryFace(InMemoryInstallation in) {
        tickets = new PublicTicketResource(
                new ListPublicTicketsService(in.publicTickets),
                new ViewPublicTicketService(in.publicTickets),
                new Cursors(() -> "of both twins".getBytes(StandardCharsets.US_ASCII)),
                new PublicAnswers(JSON));
    }

    private static ObjectMapper json() {
        var mapper = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .build();
        new JsonStrictness().customize(mapper);
        return mapper;
    }

    @Override
    public String ask(String path, @Nullable String known) {
        try {
            return written(answer(path, known));
        } catch (WebApplicationException refused) {
            return written(refused.getResponse());
        }
    }

    private Response answer(String path, @Nullable String known) {
        var parts = path.split("\\?", 2);
        var parameters = parameters(parts.length == 2 ? parts[1] : "");
        return parts[0].equals(TICKETS)
                ? tickets.list(asked(parameters), known)
                : tickets.get(decoded(parts[0].substring(TICKETS.length() + 1)), known);
    }

    private static MultivaluedMap<String, String> parameters(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var parameter : query.split("&")) {
            var parts = parameter.split("=", 2);
            if (parts.length == 2) {
                parameters.add(parts[0], decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static UriInfo asked(MultivaluedMap<String, String> parameters) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (_, method, _) -> {
                    if (method.getName().equals("getQueryParameters")) {
                        return parameters;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static String written(Response response) {
        var headers = new TreeMap<>(response.getStringHeaders());
        return response.getStatus() + "\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()) + "\n")
                        .collect(Collectors.joining())
                + "\n" + body(response.getEntity());
    }

    private static String body(@Nullable Object entity) {
        try {
            return switch (entity) {
                case null -> "";
                case String text -> text;
                default -> JSON.writeValueAsString(entity);
            };
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
