package org.sexton.adapters.rest.open311.format;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** What a path's ending asks for. */
public enum Format {
    XML(MediaType.TEXT_XML_TYPE) {
        @Override
        public String write(String root, JsonNode content) {
            return SparkXml.write(root, content);
        }
    },
    JSON(MediaType.APPLICATION_JSON_TYPE) {
        @Override
        public String write(String root, JsonNode content) {
            return content.toString();
        }
    };

    /** The endings as a path's template has them. */
    public static final String ENDINGS = "xml|json";

    private final MediaType type;

    Format(MediaType type) {
        this.type = type.withCharset("utf-8");
    }

    /** @throws IllegalArgumentException for what is not one of {@link #ENDINGS} */
    public static Format of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    public MediaType type() {
        return type;
    }

    /** @param root the name of the whole, which JSON does not tell */
    public abstract String write(String root, JsonNode content);
}
