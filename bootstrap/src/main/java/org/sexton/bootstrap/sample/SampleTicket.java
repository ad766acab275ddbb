package org.sexton.bootstrap.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.Priority;

/**
 * A report and what became of it. When it was made is told in one of two ways: what belongs to a season by a day of the
 * calendar, so that the heating fails before Christmas whenever the sample is loaded; anything else by its age.
 *
 * @param number names it for ever: never given to another ticket
 * @param place a key
 * @param category a key
 * @param priority only where the reporter works the desk, since nobody else is asked; normal where null
 * @param reporter the id of one of the parish's people; null where a guest reported it
 * @param guest who reported it without an account
 * @param on the last time that this day came round
 * @param yearsAgo this many years earlier than that
 * @param daysAgo its age, where there is no {@code on}; in fractions of a day where there is no {@code at}
 * @param at the time of day, by the parish's clocks
 * @param story what happened next; steps that would lie in the future have not happened yet
 */
public record SampleTicket(
        int number,
        String title,
        String description,
        String place,
        @Nullable String placeText,
        String category,
        @Nullable Priority priority,
        boolean sensitive,
        @Nullable String reporter,
        @Nullable Guest guest,
        @JsonFormat(pattern = "MM-dd") @Nullable MonthDay on,
        int yearsAgo,
        double daysAgo,
        @Nullable LocalTime at,
        List<Step> story) {

    /** What a reporter without an account told of themselves, if anything. */
    public record Guest(@Nullable String name, @Nullable String email) {}

    /**
     * One change by one person.
     *
     * @param after how long after the step before, or after the report
     * @param at the time of day, where {@code after} counts days and it is another one
     * @param by the id of somebody who works the desk
     * @param set what they changed
     */
    public record Step(Wait after, @Nullable LocalTime at, String by, Edits set) {

        ZonedDateTime follows(ZonedDateTime before) {
            var then = before.plus(after.amount(), after.unit());
            return at == null ? then : then.with(at);
        }
    }

    /** New values; what is null stays. {@code dueOn} counts days from the change. */
    public record Edits(
            @Nullable String title,
            @Nullable String status,
            @Nullable String priority,
            @Nullable String category,
            @Nullable String place,
            @Nullable Boolean sensitive,
            @Nullable Assignee assignee,
            @Nullable Integer dueOn) {}

    /** Somebody of the desk by their id, or a plain name; neither takes the ticket out of everybody's hands. */
    public record Assignee(@Nullable String user, @Nullable String name) {}

    /** A span of time as it is written in a story: {@code 20m}, {@code 5h}, {@code 3d}. */
    public record Wait(long amount, TemporalUnit unit) {

        @JsonCreator
        static Wait parse(String text) {
            var amount = Long.parseLong(text, 0, text.length() - 1, 10);
            return switch (text.charAt(text.length() - 1)) {
                case 'm' -> new Wait(amount, ChronoUnit.MINUTES);
                case 'h' -> new Wait(amount, ChronoUnit.HOURS);
                case 'd' -> new Wait(amount, ChronoUnit.DAYS);
                default -> throw new IllegalArgumentException("not minutes, hours or days: " + text);
            };
        }
    }

    /** When it was reported, for somebody who looks at the parish {@code now}: always before. */
    ZonedDateTime reportedAt(ZonedDateTime now) {
        if (on != null) {
            var thisYear =
                    on.atYear(now.getYear()).atTime(Objects.requireNonNull(at)).atZone(now.getZone());
            return thisYear.minusYears(thisYear.isBefore(now) ? yearsAgo : yearsAgo + 1L);
        }
        return at == null
                ? now.minus(Duration.ofSeconds(
                        Math.round(daysAgo * Duration.ofDays(1).toSeconds())))
                : now.minusDays((long) daysAgo).with(at);
    }
}
