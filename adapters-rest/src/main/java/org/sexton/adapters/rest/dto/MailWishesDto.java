package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.notification.MailWishes;
import org.sexton.domain.notification.Topic;

/**
 * Which mails I get. Of whoever does not work the desk, only {@code ownReports} has a meaning.
 *
 * @param ownReports news of my own reports
 * @param assigned a ticket is mine to see to
 * @param newReports there is a report that nobody sees to yet
 * @param answers a reporter wrote on a ticket of mine, or of nobody
 * @param mentions somebody called me by {@code @name} in a note
 * @param overdue a ticket of mine, or of nobody, was due before today
 * @param digest {@code daily}: the desk's mails come together once a day; {@code off}: at once
 * @param language which they are in: a tag such as {@code de}
 */
@Schema(name = "MailWishes")
public record MailWishesDto(
        boolean ownReports,
        boolean assigned,
        boolean newReports,
        boolean answers,
        boolean mentions,
        boolean overdue,

        @Schema(enumeration = {"off", "daily"}) String digest,

        String language) {

    public static MailWishesDto of(MailWishes wishes) {
        return new MailWishesDto(
                wishes.ownReports(),
                wishes.wants(Topic.ASSIGNED),
                wishes.wants(Topic.NEW_REPORTS),
                wishes.wants(Topic.ANSWERS),
                wishes.wants(Topic.MENTIONS),
                wishes.wants(Topic.OVERDUE),
                wishes.daily() ? "daily" : "off",
                wishes.language().toLanguageTag());
    }
}
