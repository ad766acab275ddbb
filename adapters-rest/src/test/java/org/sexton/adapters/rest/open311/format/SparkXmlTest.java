package org.sexton.adapters.rest.open311.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class SparkXmlTest {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private static String written(String root, String json) throws JsonProcessingException {
        return SparkXml.write(root, new ObjectMapper().readTree(json));
    }

    @Test
    void members_are_elements_and_entries_bear_the_name_of_one() throws Exception {
        assertThat(written("services", "[{\"service_code\":\"001\",\"metadata\":true,\"order\":1},{}]"))
                .isEqualTo(DECLARATION
                        + "<services><service><service_code>001</service_code><metadata>true</metadata>"
                        + "<order>1</order></service><service></service></services>");
    }

    @Test
    void nothing_is_an_empty_element() throws Exception {
        assertThat(written("services", "[{\"group\":null,\"keywords\":\"\",\"values\":[]}]"))
                .isEqualTo(
                        DECLARATION
                                + "<services><service><group></group><keywords></keywords><values></values></service></services>");
    }

    @Test
    void every_text_is_read_again_as_it_was_but_for_what_XML_can_t_hold() throws Exception {
        var text = "<b>&amp; \"quoted\" 'too' ]]> \t\n Zürich \u2603 \uD83D\uDE00";

        assertThat(read(text)).isEqualTo(text);
        assertThat(read("a\uFFFEb\uFFFFc\u0001d\uD800e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    private static String read(String text) throws Exception {
        var json = new ObjectMapper().createObjectNode().put("description", text);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SparkXml.write("request", json).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
    }

    @Test
    void a_list_without_a_name_for_its_entries_is_a_bug() {
        assertThatThrownBy(() -> written("things", "[1]"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("things");
    }
}
