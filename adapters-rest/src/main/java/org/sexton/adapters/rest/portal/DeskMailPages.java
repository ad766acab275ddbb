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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sexton.adapters.rest.http.Sender;
import org.sexton.application.port.in.StopDeskMails;
import org.sexton.application.port.out.OrganisationName;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Token;

/** The page behind the link at the end of the desk's mails. It asks nobody to sign in, and mail programs press its button. */
@Path("/follow/desk")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Me")
public final class DeskMailPages {

    private static final String TITLE = "No more mails";

    private final StopDeskMails stop;
    private final PortalLimits limits;
    private final OrganisationName name;

    DeskMailPages(StopDeskMails stop, PortalLimits limits, OrganisationName name) {
        this.stop = stop;
        this.limits = limits;
        this.name = name;
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "showDeskMailsStop",
            summary = "A page with one button that ends a kind of the desk's mails")
    public String show(@PathParam("token") String token) {
        return page("Do you want no more mails of this kind?", TITLE);
    }

    /** Mail programs ask for it in their reader's name (RFC 8058). */
    @POST
    @Path("/{token}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @Operation(operationId = "stopDeskMails", summary = "End a kind of the desk's mails, in one click")
    public String stop(@PathParam("token") String token, @Context HttpServerRequest from) {
        limits.admit(PortalLimits.Deed.LINK, Actor.GUEST, Sender.of(from));
        stop.handle(new Token(token));
        return page("You get no more mails of this kind. On your account page you can change your mind.", "");
    }

    private String page(String text, String button) {
        return new FollowPage(name.get(), TITLE, text, button).render();
    }
}
