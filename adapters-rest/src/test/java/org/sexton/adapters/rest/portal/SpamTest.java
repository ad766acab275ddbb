package org.sexton.adapters.rest.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.sexton.adapters.rest.testing.Portal.TICKETS;
import static org.sexton.adapters.rest.testing.Portal.from;
import static org.sexton.adapters.rest.testing.Portal.report;
import static org.sexton.adapters.rest.testing.Portal.somewhere;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.adapters.rest.testing.House;

@QuarkusTest
class SpamTest {

    private static ValidatableResponse send(String address, Map<String, Object> report) {
        return from(address).body(report).post(TICKETS).then();
    }

    @Test
    void from_one_network_some_reports_pass_and_then_each_has_to_be_worked_for() {
        var here = somewhere();
        var neighbour = here.substring(0, here.lastIndexOf('.')) + ".200";
        for (int i = 0; i < ReportGate.UNASKED; i++) {
            send(here, report("Report " + i)).statusCode(201);
        }

        var challenge = send(neighbour, report("One more"))
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(1))
                .extract()
                .<String>path("challenge.text");
        var proof = ProofOfWorkTest.solved(challenge);
        send(neighbour, report("One more", "proof", proof)).statusCode(201);
        send(neighbour, report("And one more", "proof", proof)).statusCode(429);
        send(somewhere(), report("From elsewhere")).statusCode(201);
    }

    @Test
    void a_form_that_was_sent_faster_than_anyone_types_has_to_wait_or_work() {
        send(somewhere(), report("Fast", "secondsOnPage", 1.2))
                .statusCode(429)
                .header("Retry-After", "3")
                .body("challenge.text", notNullValue());
        send(somewhere(), report("Slow", "secondsOnPage", 3)).statusCode(201);
    }

    @Test
    @TestSecurity(user = House.MIA, roles = "member")
    void who_is_signed_in_is_not_asked_to_work() {
        var here = somewhere();
        for (int i = 0; i <= ReportGate.UNASKED; i++) {
            send(here, report("Report " + i)).statusCode(201);
        }
    }

    @Test
    void a_burst_from_everywhere_makes_every_guest_work() {
        var proofs =
                new ProofOfWork(() -> "key".getBytes(StandardCharsets.US_ASCII), new SeededIds(1), () -> Instant.EPOCH);
        var gate = new ReportGate(proofs, () -> Instant.EPOCH, 2);
        gate.admitGuest(null, null, Sender.of("192.0.2.1", null));
        gate.admitGuest(null, null, Sender.of("192.0.3.1", null));

        assertThatThrownBy(() -> gate.admitGuest(null, null, Sender.of("192.0.4.1", null)))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(429));
    }

    @Test
    void everything_has_an_end_and_says_when_it_goes_on() {
        var here = somewhere();
        for (int i = 0; i < 60; i++) {
            from(here).body(Map.of()).post(TICKETS + "/000-000/follow").then().statusCode(404);
        }

        from(here)
                .body(Map.of())
                .post(TICKETS + "/000-000/follow")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("challenge", nullValue());
    }
}
