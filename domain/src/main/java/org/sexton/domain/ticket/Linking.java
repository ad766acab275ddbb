package org.sexton.domain.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

/** How two tickets are tied to each other: each decision is a change of both. */
record Linking(Ticket one, Ticket other, Actor by, Instant at, PairOfSalts salts) {

    Linking {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    Outcome<PairOfChanges> merge() {
        return refuseOr(LinkRules.ofMerging(one.snapshot(), other.snapshot()), () -> merging(link(other), true));
    }

    Outcome<PairOfChanges> takeOut() {
        return link(other).equals(one.snapshot().mergedInto())
                ? Outcome.ok(merging(null, false))
                : Outcome.refused(new Refusal.Conflict("It is not merged into another ticket."));
    }

    Outcome<PairOfChanges> relate(boolean holds) {
        return refuseOr(
                holds ? LinkRules.ofRelating(one.snapshot(), other.snapshot()) : Optional.empty(),
                () -> new PairOfChanges(
                        related(one, other, holds, salts.one()), related(other, one, holds, salts.other())));
    }

    private static Outcome<PairOfChanges> refuseOr(Optional<Violation> wrong, Supplier<PairOfChanges> decided) {
        return wrong.map(it -> Outcome.<PairOfChanges>refused(new Refusal.Invalid(it)))
                .orElseGet(() -> Outcome.ok(decided.get()));
    }

    /** To whoever can see the other one nothing of it moves: that somebody else reported the same is for staff to know. */
    private PairOfChanges merging(@Nullable TicketLink into, boolean holds) {
        var duplicate = new Draft(one.snapshot());
        duplicate.merge(into);
        return new PairOfChanges(
                one.follow(
                        duplicate.finish(at, at),
                        Deed.link(change(Field.MERGED_INTO, other, holds)),
                        by,
                        at,
                        salts.one()),
                other.follow(untold(other), Deed.link(change(Field.DUPLICATE, one, holds)), by, at, salts.other()));
    }

    private Change related(Ticket ticket, Ticket to, boolean holds, Salt salt) {
        var deed = Deed.relation(change(Field.RELATED, to, holds), new Relation(link(to), holds));
        return ticket.follow(untold(ticket), deed, by, at, salt);
    }

    /** The next version of what nobody outside learns of. */
    private TicketSnapshot untold(Ticket ticket) {
        return new Draft(ticket.snapshot()).finish(at, ticket.snapshot().publicUpdatedAt());
    }

    private static FieldChange change(Field field, Ticket to, boolean holds) {
        var reference = link(to).reference().value();
        return new FieldChange(field, holds ? null : reference, holds ? reference : null);
    }

    private static TicketLink link(Ticket ticket) {
        return ticket.snapshot().link();
    }
}
