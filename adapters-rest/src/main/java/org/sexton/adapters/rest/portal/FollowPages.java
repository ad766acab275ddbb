package org.sexton.adapters.rest.portal;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.application.port.in.ConfirmFollowing;
import org.sexton.application.port.in.StopFollowing;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.notification.Follower;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;
import org.sexton.domain.shared.Outcome;

/** The pages behind mailed links. To open one does nothing yet: mail scanners open every link, and press no button. */
@Path("/follow")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Public")
public final class FollowPages {

    private final ConfirmFollowing confirm;
    private final StopFollowing stop;
    private final PortalLimits limits;
    private final OrganisationName name;

    FollowPages(ConfirmFollowing confirm, StopFollowing stop, PortalLimits limits, OrganisationName name) {
        this.confirm = confirm;
        this.stop = stop;
        this.limits = limits;
        this.name = name;
    }

    @GET
    @Path("/confirm/{token}")
    @Operation(operationId = "showConfirmation", summary = "A page with one button that confirms an address")
    public String showConfirmation(@PathParam("token") String token) {
        return page("News by mail", "Do you want mails about how the report goes on?", "Yes, send me news");
    }

    @POST
    @Path("/confirm/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @Operation(operationId = "confirmFollowing", summary = "Confirm the address that the link was mailed to")
    public Response confirm(@PathParam("token") String token, @Context HttpServerRequest from) {
        limits.admit(PortalLimits.Deed.LINK, Actor.GUEST, Sender.of(from));
        return switch (confirm.handle(new Token(token))) {
            case Outcome.Ok(Follower.Part part) ->
                Response.ok(page("News by mail", thanks(part), "")).build();
            case Outcome.Refused(var _) ->
                Response.status(Response.Status.NOT_FOUND)
                        .entity(page(
                                "This link leads nowhere any more",
                                "It was good for a week, or a newer one has taken its place. Ask for another.",
                                ""))
                        .build();
        };
    }

    private static String thanks(Follower.Part part) {
        return switch (part) {
            case REPORTER -> "Thank you. A mail with the private link to your report is on its way.";
            case FOLLOWER -> "Thank you. When there is news, a mail will tell you.";
        };
    }

    @GET
    @Path("/stop/{token}")
    @Operation(operationId = "showStop", summary = "A page with one button that ends the mails about a report")
    public String showStop(@PathParam("token") String token) {
        return page("No more mails", "Do you want no more mails about this report?", "No more mails");
    }

    /** Mail programs ask for it in their reader's name (RFC 8058). */
    @POST
    @Path("/stop/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @Operation(operationId = "stopFollowing", summary = "End the mails about a report, in one click")
    public String stop(@PathParam("token") String token, @Context HttpServerRequest from) {
        limits.admit(PortalLimits.Deed.LINK, Actor.GUEST, Sender.of(from));
        stop.handle(new Token(token));
        return page("No more mails", "You get no more mails about this report. Your address was forgotten.", "");
    }

    private String page(String title, String text, String button) {
        return new FollowPage(name.get(), title, text, button).render();
    }
}
