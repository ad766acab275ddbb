package org.sexton.adapters.rest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.AnswerOnce;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;

/** Answers a POST that creates something; with an {@code Idempotency-Key} the same way each time it is sent. */
@Singleton
public final class OnceOnly {

    /** A created thing as it is answered. */
    public record Created(Map<String, String> headers, Object body) {}

    private record Receipt(Map<String, String> headers, JsonNode body) {}

    /** How an answer lies in store. */
    private interface Storage {
        String in(String answer);

        String out(String stored);
    }

    private static final Storage AS_IT_IS = new Storage() {
        @Override
        public String in(String answer) {
            return answer;
        }

        @Override
        public String out(String stored) {
            return stored;
        }
    };

    private final AnswerOnce once;
    private final SealedAnswers sealed;
    private final ObjectMapper json;

    public OnceOnly(AnswerOnce once, SealedAnswers sealed, ObjectMapper json) {
        this.once = once;
        this.sealed = sealed;
        this.json = json;
    }

    /**
     * @param key null where the caller takes the risk of a double
     * @param path with the body, tells one request from another
     */
    public <T> Response create(
            Actor actor,
            @Nullable String key,
            String path,
            Object request,
            Supplier<Outcome<T>> work,
            Function<T, Created> answer) {
        return create(actor, key, path, request, work, answer, AS_IT_IS);
    }

    /** The same where the answer holds a secret: it is stored so that nobody but the holder of the key can read it. */
    public <T> Response createSecretly(
            Actor actor,
            @Nullable String key,
            String path,
            Object request,
            Supplier<Outcome<T>> work,
            Function<T, Created> answer) {
        var opener = Objects.requireNonNullElse(key, "");
        return create(actor, key, path, request, work, answer, new Storage() {
            @Override
            public String in(String answer) {
                return sealed.seal(opener, answer);
            }

            @Override
            public String out(String stored) {
                return sealed.open(opener, stored);
            }
        });
    }

    private <T> Response create(
            Actor actor,
            @Nullable String key,
            String path,
            Object request,
            Supplier<Outcome<T>> work,
            Function<T, Created> answer,
            Storage storage) {
        if (key == null) {
            return response(receipt(answer.apply(Problems.orThrow(work.get()))));
        }
        var asked = path + "\n" + write(request);
        var stored = Problems.orThrow(once.handle(
                actor, key, asked, () -> work.get().map(result -> storage.in(write(receipt(answer.apply(result)))))));
        return response(read(storage.out(stored)));
    }

    private Receipt receipt(Created created) {
        return new Receipt(created.headers(), json.valueToTree(created.body()));
    }

    private static Response response(Receipt receipt) {
        var response = Response.status(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON)
                .entity(receipt.body());
        receipt.headers().forEach(response::header);
        return response.build();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was just read or answered can be written", e);
        }
    }

    private Receipt read(String written) {
        try {
            return json.readValue(written, Receipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored receipt can't be read", e);
        }
    }
}
