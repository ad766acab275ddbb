package org.sexton.adapters.rest.resource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.sexton.adapters.rest.testing.Desk.opened;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.rest.testing.House;
import org.sexton.application.port.in.MeetAtTicket;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;
import org.sexton.domain.ticket.TicketReference;

@QuarkusTest
@TestSecurity(user = House.BEN, roles = "staff")
class PresenceTest {

    private static final String PRESENCE = "/api/tickets/{reference}/presence";
    private static final Actor ANNA = new Actor.User(new PersonId(UUID.fromString(House.ANNA)), Role.ADMIN);

    @Inject
    MeetAtTicket meet;

    @Test
    void says_who_else_is_there() {
        var ticket = opened("Tap");
        given().put(PRESENCE, ticket).then().statusCode(200).body("items", empty());
        meet.stay(ANNA, new TicketReference(ticket));

        given().put(PRESENCE, ticket).then().statusCode(200).body("items.name", hasItem("Anna Admin"));
        given().delete(PRESENCE, ticket).then().statusCode(204);
    }

    @Test
    void a_missing_ticket_is_not_found() {
        given().put(PRESENCE, "000-000").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void is_for_staff_alone() {
        given().put(PRESENCE, "000-000").then().statusCode(403);
    }
}
