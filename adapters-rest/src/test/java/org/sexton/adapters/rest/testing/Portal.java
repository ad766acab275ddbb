package org.sexton.adapters.rest.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people without an account do over and over again, each from an address of their own. */
public final class Portal {

    public static final String TICKETS = "/api/public/tickets";
    public static final String TRACK = "/api/public/track/{secret}";
    public static final String FOLLOW = TICKETS + "/{reference}/follow";

    private static final AtomicInteger STRANGERS = new AtomicInteger();

    private Portal() {}

    /** An address in a network where nobody has been before. */
    public static String somewhere() {
        var number = STRANGERS.incrementAndGet();
        return "10.%d.%d.7".formatted(number / 250, number % 250);
    }

    public static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address).contentType("application/json");
    }

    public static RequestSpecification stranger() {
        return from(somewhere());
    }

    public static Map<String, Object> report(String title, Object... more) {
        var report = new HashMap<String, Object>(Map.of("title", title, "description", "", "sensitive", false));
        for (int i = 0; i < more.length; i += 2) {
            report.put(more[i].toString(), more[i + 1]);
        }
        return report;
    }

    public static ValidatableResponse send(Map<String, Object> report) {
        return stranger().body(report).post(TICKETS).then();
    }

    /** Answers the secret of the private link. */
    public static String reported(Map<String, Object> report) {
        return secret(send(report).statusCode(201).extract().path("trackingUrl"));
    }

    public static String secret(String trackingUrl) {
        return trackingUrl.substring(trackingUrl.lastIndexOf('/') + 1);
    }

    public static ValidatableResponse track(String secret) {
        return stranger().get(TRACK, secret).then();
    }

    public static String reference(String secret) {
        return track(secret).statusCode(200).extract().path("reference");
    }

    /** In the session of somebody of the staff, beside the strangers. */
    public static RequestSpecification staff() {
        return signedIn("staff");
    }

    public static RequestSpecification admin() {
        return signedIn("admin");
    }

    private static RequestSpecification signedIn(String account) {
        var session = given().contentType("application/json")
                .body("{\"account\":\"%s\"}".formatted(account))
                .post("/auth/demo")
                .then()
                .statusCode(204)
                .extract()
                .cookie("sexton");
        return given().cookie("sexton", session).contentType("application/json");
    }

    public static void staffChange(String reference, String patch) {
        staff().body(patch).patch("/api/tickets/{reference}", reference).then().statusCode(200);
    }

    /** Presses the button on the page behind a mailed link. */
    public static ValidatableResponse press(URI link) {
        return given().header("X-Forwarded-For", somewhere())
                .contentType("application/x-www-form-urlencoded")
                .post(link.getPath())
                .then();
    }
}
