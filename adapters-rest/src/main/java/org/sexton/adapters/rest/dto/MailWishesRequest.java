package org.sexton.adapters.rest.dto;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.ChangeMailWishes;
import org.sexton.domain.notification.Topic;
import org.sexton.domain.shared.Violation;

/** All of my wishes at once. @param language left out, it stays as it is */
@Schema(
        name = "MailWishesRequest",
        requiredProperties = {"ownReports", "assigned", "newReports", "answers", "mentions", "overdue", "digest"})
public record MailWishesRequest(
        @Nullable Boolean ownReports,
        @Nullable Boolean assigned,
        @Nullable Boolean newReports,
        @Nullable Boolean answers,
        @Nullable Boolean mentions,
        @Nullable Boolean overdue,

        @Schema(enumeration = {"off", "daily"}) @Nullable String digest,

        @Schema(nullable = true, maxLength = 35) @Nullable String language) {

    public ChangeMailWishes.Command command(List<Violation> unread) {
        var topics = new EnumMap<Topic, Boolean>(Topic.class);
        put(topics, Topic.ASSIGNED, assigned);
        put(topics, Topic.NEW_REPORTS, newReports);
        put(topics, Topic.ANSWERS, answers);
        put(topics, Topic.MENTIONS, mentions);
        put(topics, Topic.OVERDUE, overdue);
        return new ChangeMailWishes.Command(ownReports, topics, digest, language, unread);
    }

    private static void put(Map<Topic, Boolean> topics, Topic topic, @Nullable Boolean wanted) {
        if (wanted != null) {
            topics.put(topic, wanted);
        }
    }
}
