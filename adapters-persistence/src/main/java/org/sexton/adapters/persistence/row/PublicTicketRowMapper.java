package org.sexton.adapters.persistence.row;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.ticket.TicketId;

/** Fills every column of a public ticket from what the privacy rules left of it, or does not compile. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface PublicTicketRowMapper {

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "reference", source = "ticket.reference.value")
    @Mapping(target = "statusKey", source = "ticket.status.key.value")
    @Mapping(target = "categoryKey", source = "ticket.category.key.value")
    @Mapping(target = "locationKey", source = "ticket.location.place.key.value")
    @Mapping(target = "locationText", source = "ticket.location.text")
    @Mapping(target = "locationLat", source = "ticket.location.point.lat")
    @Mapping(target = "locationLon", source = "ticket.location.point.lon")
    PublicTicketRow toRow(TicketId id, PublicTicket ticket);
}
