package org.sexton.domain.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which mails somebody with an account wants.
 *
 * @param ownReports whether they hear of what becomes of their own reports
 * @param topics of the desk's mails; of no meaning to whoever does not work there
 * @param daily whether the desk's mails come together once a day, instead of at once
 * @param language which they read
 */
public record MailWishes(boolean ownReports, Set<Topic> topics, boolean daily, Locale language) {

    /** Of whoever never said anything. */
    public static final MailWishes DEFAULT = new MailWishes(true, EnumSet.allOf(Topic.class), false, Locale.ENGLISH);

    public MailWishes {
        topics = Arrays.stream(Topic.values()).filter(topics::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean wants(Topic topic) {
        return topics.contains(topic);
    }

    /** @param topic null for all of the desk's */
    public MailWishes without(@Nullable Topic topic) {
        var left = EnumSet.noneOf(Topic.class);
        if (topic != null) {
            left.addAll(topics);
            left.remove(topic);
        }
        return new MailWishes(ownReports, left, daily, language);
    }
}
