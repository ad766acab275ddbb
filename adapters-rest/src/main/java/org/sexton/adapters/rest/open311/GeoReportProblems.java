package org.sexton.adapters.rest.open311;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.sexton.adapters.rest.open311.format.GeoReportErrors;
import org.sexton.adapters.rest.problem.Problem;

/** Tells whatever went wrong below this face in its own words; the {@code Wall} does so for what reaches no resource. */
public final class GeoReportProblems {

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getPath();
        if (GeoReportErrors.areFor(path) && response.getEntity() instanceof Problem problem) {
            var format = GeoReportErrors.format(path, request.getHeaderString(HttpHeaders.ACCEPT));
            response.setEntity(GeoReportErrors.write(format, problem), new Annotation[0], format.type());
        }
    }
}
