package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.EventMails;

/** How the mails fare that each event of a ticket caused, in the order of the events; those without mails are left out. */
@Schema(name = "TicketMails")
public record EventMailsDto(List<Event> items) {

    /**
     * @param sequence of the event
     * @param reasons why some were not sent when they were tried
     */
    @Schema(name = "EventMails")
    public record Event(long sequence, long pending, long sent, long failed, List<String> reasons) {}

    public static EventMailsDto of(List<EventMails> mails) {
        return new EventMailsDto(mails.stream()
                .map(it -> new Event(it.sequence(), it.pending(), it.sent(), it.failed(), it.reasons()))
                .toList());
    }
}
