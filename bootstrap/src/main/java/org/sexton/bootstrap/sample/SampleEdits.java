package org.sexton.bootstrap.sample;

import static java.util.function.Function.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.in.AssigneeInput;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.port.in.LocationInput;
import org.sexton.domain.person.Person;

/** Says a step of a story in the words of the use case. */
final class SampleEdits {

    private SampleEdits() {}

    /** @param today the day of the change, from which due dates count */
    static List<Edit> of(SampleTicket.Edits set, LocalDate today, Map<String, Person> cast) {
        return Stream.of(
                        edit(set.title(), Edit.Title::new),
                        edit(set.status(), Edit.Status::new),
                        edit(set.priority(), Edit.Priority::new),
                        edit(set.category(), Edit.Category::new),
                        edit(set.place(), key -> new Edit.Location(new LocationInput(key, null, null, null))),
                        edit(set.sensitive(), Edit.Sensitive::new),
                        edit(set.assignee(), to -> new Edit.Assignee(assignee(to, cast))),
                        edit(
                                set.dueOn(),
                                days -> new Edit.DueOn(today.plusDays(days).toString())))
                .flatMap(identity())
                .toList();
    }

    private static <T> Stream<Edit> edit(@Nullable T value, Function<T, Edit> as) {
        return value == null ? Stream.empty() : Stream.of(as.apply(value));
    }

    private static @Nullable AssigneeInput assignee(SampleTicket.Assignee to, Map<String, Person> cast) {
        if (to.user() != null) {
            return new AssigneeInput(SampleLoader.known(cast, to.user()).id().toString(), null);
        }
        return to.name() == null ? null : new AssigneeInput(null, to.name());
    }
}
