package org.sexton.adapters.rest.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What staff do over and over again. */
public final class Desk {

    public static final String TICKETS = "/api/tickets";
    public static final String TICKET = TICKETS + "/{reference}";
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";

    private Desk() {}

    public static RequestSpecification sending(Object body) {
        return given().contentType(JSON).body(body);
    }

    public static ValidatableResponse create(Map<String, ?> ticket) {
        return sending(ticket).post(TICKETS).then();
    }

    /** Opens a ticket and answers its reference. */
    public static String opened(String title) {
        return opened(Map.of("title", title, "description", ""));
    }

    public static String opened(Map<String, ?> ticket) {
        return create(ticket).statusCode(201).extract().path("reference");
    }

    public static ValidatableResponse change(String reference, String patch) {
        return sending(patch).patch(TICKET, reference).then();
    }

    public static ValidatableResponse look(String reference) {
        return given().get(TICKET, reference).then();
    }
}
