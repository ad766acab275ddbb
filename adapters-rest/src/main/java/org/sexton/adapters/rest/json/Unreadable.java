package org.sexton.adapters.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.shared.Violation;

/** What of one body has the wrong type or an unknown name: noted, stepped over, and read as if it were null. */
final class Unreadable {

    private final List<Violation> violations = new ArrayList<>();

    /** Has the mapper note in the attribute of this class, instead of giving up at the first thing that is wrong. */
    static ObjectMapper noteIn(ObjectMapper mapper) {
        var scalars = new SimpleModule("noting")
                .addDeserializer(String.class, scalar(String.class, "a string", JsonToken.VALUE_STRING))
                .addDeserializer(
                        Boolean.class,
                        scalar(Boolean.class, "true or false", JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE))
                .addDeserializer(Integer.class, scalar(Integer.class, "a whole number", JsonToken.VALUE_NUMBER_INT))
                .addDeserializer(
                        Double.class,
                        scalar(Double.class, "a number", JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT));
        return mapper.registerModule(scalars).addHandler(new Handler());
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private static Unreadable of(DeserializationContext context) {
        return (Unreadable) context.getAttribute(Unreadable.class);
    }

    private void wrongType(JsonParser parser, String expected) throws IOException {
        note(field(parser), "wrong_type", "must be " + expected);
        parser.skipChildren();
    }

    private void note(String field, String code, String message) {
        violations.add(new Violation(field, code, message));
    }

    /** Where the parser stands, as the dotted name of a member. */
    private static String field(JsonParser parser) {
        var token = parser.currentToken();
        var context = parser.getParsingContext();
        var isInside = token != null && token.isStructStart();
        return dotted(isInside ? context.getParent() : context);
    }

    private static String dotted(JsonStreamContext context) {
        return context.pathAsPointer().toString().replaceFirst("^/", "").replace('/', '.');
    }

    private static <T> JsonDeserializer<T> scalar(Class<T> type, String expected, JsonToken... tokens) {
        var accepted = EnumSet.copyOf(List.of(tokens));
        return new StdDeserializer<>(type) {
            @Override
            public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!accepted.contains(parser.currentToken())) {
                    of(context).wrongType(parser, expected);
                    return null;
                }
                if (type == Integer.class) {
                    return whole(type, parser, context);
                }
                return type.cast(value(parser));
            }

            private @Nullable T whole(Class<T> type, JsonParser parser, DeserializationContext context)
                    throws IOException {
                if (parser.getNumberType() != JsonParser.NumberType.INT) {
                    of(context).wrongType(parser, expected);
                    return null;
                }
                return type.cast(parser.getIntValue());
            }
        };
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getDoubleValue();
        };
    }

    private static final class Handler extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            of(context).note(unknown(context, parser, name), "unknown_property", "is not known here");
            parser.skipChildren();
            return true;
        }

        /** A record's unknown members are kept until it is made: then the body's own parser has just left the object. */
        private static String unknown(DeserializationContext context, JsonParser parser, String name) {
            var reader = context.getParser();
            if (parser == reader) {
                return field(parser);
            }
            var object = dotted(reader.getParsingContext());
            return object.isEmpty() ? name : object + "." + name;
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
                throws IOException {
            of(context).wrongType(parser, type.isCollectionLikeType() ? "a list" : "an object");
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message)
                throws IOException {
            of(context).wrongType(parser, "an object");
            return null;
        }
    }
}
