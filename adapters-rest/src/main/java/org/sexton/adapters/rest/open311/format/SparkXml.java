package org.sexton.adapters.rest.open311.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes as XML what the Spark convention would make this JSON of: GeoReport defines its JSON by its XML, and so there is
 * one description of each answer and no way for the two to differ. A list is an element that holds nothing but elements of
 * one name, and null an empty element.
 */
final class SparkXml {

    /** What the entries of a list are called, by the name of the list. */
    private static final Map<String, String> ENTRIES = Map.of(
            "services", "service",
            "service_requests", "request",
            "attributes", "attribute",
            "values", "value",
            "endpoints", "endpoint",
            "formats", "format",
            "errors", "error");

    private static final String REPLACEMENT = "\uFFFD";

    private final XMLStreamWriter xml;

    private SparkXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(String root, JsonNode content) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            new SparkXml(xml).element(root, content);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void element(String name, JsonNode content) throws XMLStreamException {
        xml.writeStartElement(name);
        if (content.isObject()) {
            for (var member : content.properties()) {
                element(member.getKey(), member.getValue());
            }
        } else if (content.isArray()) {
            var entry = Objects.requireNonNull(ENTRIES.get(name), name);
            for (var each : content) {
                element(entry, each);
            }
        } else if (!content.isNull()) {
            xml.writeCharacters(legal(content.asText()));
        }
        xml.writeEndElement();
    }

    /** XML can't hold every character, not even escaped. */
    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLegal(c)) {
                legal.appendCodePoint(c);
            } else {
                legal.append(REPLACEMENT);
            }
        });
        return legal.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }
}
