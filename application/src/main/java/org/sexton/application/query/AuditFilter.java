package org.sexton.application.query;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.ticket.TicketReference;

/**
 * Which entries are looked for; null asks nothing.
 *
 * @param person who did it
 * @param ticket that it was done to; then there are none of the admin log
 * @param about what it was done to
 * @param from inclusive
 * @param before exclusive
 */
public record AuditFilter(
        @Nullable PersonId person,
        @Nullable TicketReference ticket,
        About about,
        @Nullable Instant from,
        @Nullable Instant before) {

    public static final AuditFilter ALL = new AuditFilter(null, null, About.ALL, null, null);

    public AuditFilter {
        about = ticket == null ? about : new About(about.tickets(), Set.of());
    }

    /**
     * What entries are about.
     *
     * @param tickets whether those of tickets are among them
     * @param subjects which kinds of the admin log are
     */
    public record About(boolean tickets, Set<AdminEvent.Kind> subjects) {

        public static final About ALL = new About(true, EnumSet.allOf(AdminEvent.Kind.class));

        /** The subjects come in one order, however they were given: so that the same question reads the same. */
        public About {
            subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        }

        /** Whether the admin log is asked for less than all that it tells of. */
        public boolean choosesSubjects() {
            return !subjects.equals(ALL.subjects());
        }
    }
}
