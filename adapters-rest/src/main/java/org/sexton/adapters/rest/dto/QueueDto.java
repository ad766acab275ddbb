package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.query.Backlog;

@Schema(name = "MailQueue", description = "How many mails there are in each state")
public record QueueDto(long pending, long failed, long sent) {

    public static QueueDto of(Backlog queue) {
        return new QueueDto(queue.pending(), queue.failed(), queue.sent());
    }
}
