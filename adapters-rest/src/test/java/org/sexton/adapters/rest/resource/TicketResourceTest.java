package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;

@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class TicketResourceTest {

    @Test
    void a_created_ticket_is_answered() {
        given().contentType("application/json")
                .body("{\"title\":\"The side door will not lock\",\"description\":\"\"}")
                .post("/api/tickets")
                .then()
                .log()
                .all()
                .statusCode(201)
                .body("title", equalTo("The side door will not lock"));
        given().contentType("application/json")
                .body(
                        "{\"title\":5,\"description\":\"\",\"x\":{\"y\":1},\"location\":{\"text\":[1,2],\"point\":7},\"dueOn\":\"never\",\"assignee\":\"Bob\"}")
                .post("/api/tickets")
                .then()
                .log()
                .all()
                .statusCode(400);
        given().get("/api/openapi").then().log().all();
    }
}
