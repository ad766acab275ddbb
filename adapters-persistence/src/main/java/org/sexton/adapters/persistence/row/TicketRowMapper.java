package org.sexton.adapters.persistence.row;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.sexton.application.query.SearchWords;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketSnapshot;

/** Fills every column of a ticket, or does not compile. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface TicketRowMapper {

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "reference", source = "reference.value")
    @Mapping(target = "titleKey", source = "title", qualifiedByName = "titleKey")
    @Mapping(target = "statusKey", source = "status.key.value")
    @Mapping(target = "categoryKey", source = "category.key.value")
    @Mapping(target = "locationKey", source = "location.place.key.value")
    @Mapping(target = "locationText", source = "location.text")
    @Mapping(target = "locationLat", source = "location.point.lat")
    @Mapping(target = "locationLon", source = "location.point.lon")
    @Mapping(target = "reporterKind", source = "reporter", qualifiedByName = "reporterKind")
    @Mapping(target = "reporterUserId", source = "reporter", qualifiedByName = "reporterUserId")
    @Mapping(target = "reporterName", source = "reporter", qualifiedByName = "reporterName")
    @Mapping(target = "reporterEmail", source = "reporter", qualifiedByName = "reporterEmail")
    @Mapping(target = "assigneeUserId", source = "assignee", qualifiedByName = "assigneeUserId")
    @Mapping(target = "assigneeName", source = "assignee", qualifiedByName = "assigneeName")
    @Mapping(target = "originSource", source = "origin.source")
    @Mapping(target = "originExternalId", source = "origin.externalId")
    @Mapping(target = "originResolvedAt", source = "origin.resolvedAt")
    @Mapping(target = "mergedInto", source = "mergedInto.id.value")
    TicketRow toRow(TicketSnapshot ticket);

    default String key(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    @Named("titleKey")
    default String titleKey(String title) {
        return SearchWords.sortKey(title);
    }

    @Named("reporterKind")
    default String reporterKind(Reporter reporter) {
        return switch (reporter) {
            case Reporter.Member _ -> "member";
            case Reporter.Staff _ -> "staff";
            case Reporter.Guest _ -> "guest";
        };
    }

    @Named("reporterUserId")
    default @Nullable UUID reporterUserId(Reporter reporter) {
        return switch (reporter) {
            case Reporter.Member(var id, var _, var _) -> id.value();
            case Reporter.Staff(var id, var _, var _) -> id.value();
            case Reporter.Guest _ -> null;
        };
    }

    @Named("reporterName")
    default @Nullable String reporterName(Reporter reporter) {
        return reporter instanceof Reporter.Guest(var name, var _) ? name : null;
    }

    @Named("reporterEmail")
    default @Nullable String reporterEmail(Reporter reporter) {
        return reporter instanceof Reporter.Guest(var _, EmailAddress(var email)) ? email : null;
    }

    @Named("assigneeUserId")
    default @Nullable UUID assigneeUserId(@Nullable Assignee assignee) {
        return assignee instanceof Assignee.Staff(var id, var _) ? id.value() : null;
    }

    @Named("assigneeName")
    default @Nullable String assigneeName(@Nullable Assignee assignee) {
        return assignee instanceof Assignee.Named(var name) ? name : null;
    }
}
