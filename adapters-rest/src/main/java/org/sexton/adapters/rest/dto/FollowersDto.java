package org.sexton.adapters.rest.dto;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.domain.notification.Interest;

/**
 * How many people a ticket concerns beside its reporter.
 *
 * @param count whom mails reach
 * @param seenToo who said that they see it too
 */
@Schema(name = "Followers")
public record FollowersDto(int count, int seenToo) {

    static FollowersDto of(Interest interest) {
        return new FollowersDto(interest.followers(), interest.seenToo());
    }
}
