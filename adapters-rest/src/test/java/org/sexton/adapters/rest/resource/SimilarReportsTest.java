package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Desk.PROBLEM;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.rest.testing.Public;
import org.sexton.application.port.in.LocationInput;

/** What a form shows while a title is typed, as the contract has it. */
@QuarkusTest
class SimilarReportsTest {

    @Inject
    Public desk;

    private static ValidatableResponse similar(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/public/tickets/similar").then();
    }

    @Test
    void what_is_typed_finds_public_tickets_and_no_hidden_ones() {
        var open = desk.opened("Zymurgy kettle whistles");
        var hidden = desk.hidden("Zymurgy kettle stolen");

        similar("q", "zymurgi ket")
                .statusCode(200)
                .body("items.reference", hasItem(open))
                .body("items.reference", not(hasItem(hidden)))
                .body("next", nullValue())
                .body("total.exact", equalTo(true));
    }

    @Test
    void a_place_brings_up_what_was_reported_there() {
        var there = desk.opened("Quoin loose", "", null, new LocationInput("kitchen", null, null, null));

        similar("q", "qqq", "location", "kitchen").statusCode(200).body("items.reference", hasItem(there));
    }

    @Test
    void five_at_the_most_even_where_many_are_alike() {
        for (int i = 0; i < 7; i++) {
            desk.opened("Xebec rigging torn");
        }

        similar("q", "xebec rigging").statusCode(200).body("items", hasSize(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "l", "le", "  a  "})
    void too_little_to_go_by_finds_nothing(String typed) {
        similar("q", typed).statusCode(200).body("items", empty());
    }

    @Test
    void without_anything_typed_nothing_is_found() {
        similar().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"location, nowhere", "location, '91,0'", "location, '51.5'", "category, unknown"})
    void what_is_not_known_here_is_said(String parameter, String value) {
        similar("q", "door", parameter, value)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", equalTo(List.of(parameter)));
    }

    @Test
    void a_text_longer_than_a_title_is_said() {
        similar("q", "x".repeat(501)).statusCode(400).body("violations[0].field", equalTo("q"));
    }
}
