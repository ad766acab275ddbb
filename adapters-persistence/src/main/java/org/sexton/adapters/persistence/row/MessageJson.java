package org.sexton.adapters.persistence.row;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sexton.domain.notification.Message;
import org.sexton.domain.ticket.TicketReference;

/** A message's parts as an object, such as {@code {"ticket": "7K3-QFM", "link": "https://…"}}; its kind stands beside it. */
@RegisterForReflection(targets = Message.class, ignoreNested = false)
public final class MessageJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            // a part that a later version leaves out stops no mail that an earlier one queued
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(texts(Instant.class, Instant::parse))
            .addModule(texts(TicketReference.class, TicketReference::new))
            .build();

    private static final Map<String, Class<? extends Message>> KINDS = Message.kinds();

    private MessageJson() {}

    public static String write(Message message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of other parts than texts: " + message.kind(), e);
        }
    }

    /** Empty where it is of no kind that this version knows, or not of its parts. */
    public static Optional<Message> read(String kind, String json) {
        var type = KINDS.get(kind);
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(json, type));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static <T> SimpleModule texts(Class<T> type, Function<String, T> parse) {
        return new SimpleModule(type.getName())
                .addSerializer(type, ToStringSerializer.instance)
                .addDeserializer(type, new JsonDeserializer<>() {
                    @Override
                    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                        return parse.apply(parser.getText());
                    }
                });
    }
}
