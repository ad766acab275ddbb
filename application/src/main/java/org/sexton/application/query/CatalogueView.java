package org.sexton.application.query;

import java.util.List;
import org.sexton.domain.administration.KeptCategory;
import org.sexton.domain.administration.KeptPlace;
import org.sexton.domain.ticket.Status;

/** The catalogue as admins keep it, each in its order. */
public record CatalogueView(
        List<Used<Status>> statuses, List<Used<KeptCategory>> categories, List<Used<KeptPlace>> places) {}
