package org.sexton.domain.ticket;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that staff may do to a ticket. Several moves made together are one change with one event. */
public sealed interface Move {

    record Rename(String title) implements Move {}

    record Describe(String description) implements Move {}

    record ChangeStatus(Status to) implements Move {}

    record Prioritise(Priority to) implements Move {}

    /** Null takes the category away. */
    record Categorise(@Nullable Category to) implements Move {}

    /** Null forgets where it is. */
    record Relocate(@Nullable Location to) implements Move {}

    record MarkSensitive(boolean sensitive) implements Move {}

    /** Null takes the due date away. */
    record Schedule(@Nullable LocalDate dueOn) implements Move {}

    /** Null leaves it with nobody. */
    record Assign(@Nullable Assignee to) implements Move {}
}
