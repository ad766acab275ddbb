package org.sexton.domain.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.AdminEvent.Detail;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Status;

/** What an entry of the log says: each thing as its fields, and in which of them two states differ. */
final class Details {

    private final List<Detail> details = new ArrayList<>();

    static List<Detail> of(@Nullable Status before, @Nullable Status after) {
        return new Details()
                .add("label", before == null ? null : before.label(), after == null ? null : after.label())
                .add("phase", before == null ? null : before.phase(), after == null ? null : after.phase())
                .add("position", before == null ? null : before.position(), after == null ? null : after.position())
                .add("colour", before == null ? null : before.colour(), after == null ? null : after.colour())
                .add("initial", before == null ? null : before.initial(), after == null ? null : after.initial())
                .details;
    }

    static List<Detail> of(@Nullable KeptCategory before, @Nullable KeptCategory after) {
        return new Details()
                .add("label", before == null ? null : before.label(), after == null ? null : after.label())
                .add("position", before == null ? null : before.position(), after == null ? null : after.position())
                .details;
    }

    static List<Detail> of(@Nullable KeptPlace before, @Nullable KeptPlace after) {
        return new Details()
                .add("label", before == null ? null : before.name(), after == null ? null : after.name())
                .add("kind", before == null ? null : before.kind(), after == null ? null : after.kind())
                .add("parent", before == null ? null : before.parent(), after == null ? null : after.parent())
                .add("position", before == null ? null : before.position(), after == null ? null : after.position())
                .details;
    }

    static List<Detail> of(Organisation before, Organisation after) {
        return new Details()
                .add("name", before.name(), after.name())
                .add("portal", before.portal(), after.portal())
                .add("reports", before.reports(), after.reports())
                .details;
    }

    /** No name and no address: the log keeps for ever what it says. */
    static List<Detail> of(@Nullable Person before, Person after) {
        return new Details()
                .add("role", before == null ? null : before.role(), after.role())
                .add("active", before == null ? null : before.active(), after.active())
                .details;
    }

    /** The end of something, and what took its place. */
    static List<Detail> replaced(List<Detail> end, @Nullable Key by) {
        var all = new ArrayList<>(end);
        if (by != null) {
            all.add(new Detail("replacedWith", null, by.value()));
        }
        return all;
    }

    private Details add(String field, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            details.add(new Detail(field, text(from), text(to)));
        }
        return this;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
    }
}
