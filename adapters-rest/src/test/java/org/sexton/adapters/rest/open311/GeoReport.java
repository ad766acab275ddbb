package org.sexton.adapters.rest.open311;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.sexton.adapters.rest.testing.Portal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a program of another town asks, and how it reads the answers. */
final class GeoReport {

    static final String ROOT = "/open311/v2";
    static final String XML = "text/xml;charset=utf-8";
    static final String JSON = "application/json;charset=utf-8";

    private GeoReport() {}

    static ValidatableResponse ask(String path, Object... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        return request.get(ROOT + path).then();
    }

    /** From a place where nobody has been before. */
    static ValidatableResponse send(String path, Map<String, String> form) {
        return send(Portal.somewhere(), path, form);
    }

    static ValidatableResponse send(String address, String path, Map<String, String> form) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form)
                .post(ROOT + path)
                .then();
    }

    static Element xml(ValidatableResponse answer) {
        return xml(answer.extract().asString());
    }

    static Element xml(String text) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }

    static List<Element> children(Element of) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static List<String> names(Element of) {
        return children(of).stream().map(Node::getNodeName).toList();
    }

    static String text(Element in, String name) {
        return children(in).stream()
                .filter(child -> child.getNodeName().equals(name))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }
}
