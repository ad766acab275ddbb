package org.sexton.application.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.sexton.application.importing.ImportRun;
import org.sexton.application.importing.ImportRun.Lease;
import org.sexton.application.importing.ImportRun.Task;
import org.sexton.application.port.in.WorkOnImports;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.ImportRuns;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.Person;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Outcome.Ok;
import org.sexton.domain.shared.Outcome.Refused;
import org.sexton.domain.shared.Refusal;

public final class WorkOnImportsService implements WorkOnImports {

    /** Longer than any batch takes; a replica that died is missed no longer than this. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Cells of other people's tickets are kept no longer than it takes to mend a file. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String GAVE_UP = "Something went wrong at line %,d of the file; nothing after it was done.";

    private final UnitOfWork work;
    private final ImportRuns runs;
    private final People people;
    private final IdSource ids;
    private final InstantSource clock;
    private final ImportBatches batches;
    private final ImportWithdrawal withdrawal;

    /** How one batch of a task is done inside of a unit of work. */
    interface Step {

        /** As far as it is then; empty where nothing was left to do. */
        Outcome<Optional<ImportRun>> of(ImportRun run, Actor actor);
    }

    /** Whatever fetches the batches of a task, one after the other. */
    interface Steps extends AutoCloseable {

        /** The next, outside of any unit of work; empty at the end. */
        Optional<Step> next();

        @Override
        default void close() {}
    }

    public WorkOnImportsService(
            UnitOfWork work,
            ImportRuns runs,
            People people,
            IdSource ids,
            InstantSource clock,
            ImportBatches batches,
            ImportWithdrawal withdrawal) {
        this.work = work;
        this.runs = runs;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.batches = batches;
        this.withdrawal = withdrawal;
    }

    @Override
    public boolean handle(BooleanSupplier stopping) {
        var claimed = claim();
        claimed.ifPresent(run -> workOn(run, stopping));
        return claimed.isPresent();
    }

    @Override
    public void forgetOld() {
        var now = clock.instant();
        work.run(Actor.SYSTEM, () -> {
            runs.forget(now.minus(KEPT));
            return Outcome.ok(true);
        });
    }

    private Optional<ImportRun> claim() {
        var lease = lease(ids.nextId());
        return value(work.run(
                Actor.SYSTEM, () -> Outcome.ok(runs.waiting(clock.instant()).map(run -> saved(run.leased(lease))))));
    }

    private Lease lease(UUID holder) {
        return new Lease(holder, clock.instant().plus(LEASE));
    }

    /** Whatever breaks it, it is told on the run, if it can be; where it can't, the lease ends and it is tried again. */
    private void workOn(ImportRun claimed, BooleanSupplier stopping) {
        try (var steps = steps(claimed)) {
            var actor = actor(claimed);
            for (var step = steps.next(); step.isPresent(); step = steps.next()) {
                if (stopping.getAsBoolean()) {
                    keep(claimed, ImportRun::released);
                    return;
                }
                if (!done(step.get(), claimed, actor)) {
                    return;
                }
            }
            end(claimed);
        } catch (RuntimeException failure) {
            keep(claimed, run -> run.broken(GAVE_UP.formatted(run.summary().lines() + 1)));
            throw failure;
        }
    }

    private Steps steps(ImportRun run) {
        return Task.of(run.state()) == Task.UNDO ? withdrawal.of(run) : batches.of(run);
    }

    /** Who is gone, or may not any more, is refused by the use case itself. */
    private Actor actor(ImportRun run) {
        return people.find(run.by()).filter(Person::active).map(Person::actor).orElse(Actor.GUEST);
    }

    /** @return whether there may be more to do for this holder */
    private boolean done(Step step, ImportRun claimed, Actor actor) {
        var outcome = work.run(
                actor,
                () -> mine(claimed)
                        .map(run -> step.of(run, actor)
                                .map(after -> after.map(it -> saved(it.leased(lease(holder(claimed)))))))
                        .orElseGet(() -> Outcome.ok(Optional.empty())));
        return switch (outcome) {
            case Ok<Optional<ImportRun>>(var after) -> after.isPresent();
            case Refused<Optional<ImportRun>>(var why) -> {
                keep(claimed, run -> run.broken(sentence(why)));
                yield false;
            }
        };
    }

    private static String sentence(Refusal why) {
        return switch (why) {
            case Refusal.NotAllowed _ -> "Whoever began it is no admin any more.";
            case Refusal.Conflict(var sentence) -> sentence;
            default -> "It was refused: " + why;
        };
    }

    private void end(ImportRun claimed) {
        keep(claimed, run -> {
            if (Task.of(run.state()) == Task.IMPORT) {
                runs.forgetFile(run.id());
                return run.ended().forgetful();
            }
            return run.ended();
        });
    }

    private void keep(ImportRun claimed, UnaryOperator<ImportRun> change) {
        work.run(Actor.SYSTEM, () -> Outcome.ok(mine(claimed).map(change).map(this::saved)));
    }

    /** As it stands by now; empty where its lease ran out and somebody else took it. */
    private Optional<ImportRun> mine(ImportRun claimed) {
        return runs.lock(claimed.id())
                .filter(run -> run.lease() != null && run.lease().holder().equals(holder(claimed)));
    }

    private static UUID holder(ImportRun claimed) {
        var lease = claimed.lease();
        if (lease == null) {
            throw new IllegalStateException("what is worked on has been claimed");
        }
        return lease.holder();
    }

    private ImportRun saved(ImportRun run) {
        runs.save(run);
        return run;
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Ok<T>(var value) -> value;
            case Refused<T>(var why) -> throw new IllegalStateException("Sexton may: " + why);
        };
    }
}
