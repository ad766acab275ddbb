package org.sexton.application.importing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

/**
 * One import by the admin page as it stands.
 *
 * <p>Life cycle: what was uploaded may be judged as often as one likes, and is imported once, from the first line to the
 * last; what stopped on the way is taken up where it stopped. What was imported can be undone, once.
 *
 * @param by who uploaded it, or began what was last begun: on whose behalf it is done
 * @param summary of the lines that were met so far, by a dry run until the import begins
 * @param withdrawn how many tickets were withdrawn again
 * @param failure why what was last begun came to no end, for people
 * @param lease who works on it; null while nobody does
 */
public record ImportRun(
        ImportRunId id,
        PersonId by,
        Instant createdAt,
        String fileName,
        long bytes,
        ExportFacts facts,
        ImportPlan plan,
        State state,
        Summary summary,
        long withdrawn,
        @Nullable String failure,
        @Nullable Lease lease) {

    /** Where it is on its way. */
    public enum State {
        UPLOADED,
        JUDGING,
        JUDGED,
        IMPORTING,
        STOPPED,
        IMPORTED,
        UNDOING,
        UNDONE
    }

    /** What can be begun with it. */
    public enum Task {
        /** Every line is judged, none imported. */
        JUDGE(State.JUDGING, State.JUDGED, State.UPLOADED, Set.of(State.UPLOADED, State.JUDGED)),
        IMPORT(State.IMPORTING, State.IMPORTED, State.STOPPED, Set.of(State.UPLOADED, State.JUDGED, State.STOPPED)),
        /** What nobody touched since is withdrawn. */
        UNDO(State.UNDOING, State.UNDONE, State.IMPORTED, Set.of(State.IMPORTED, State.STOPPED));

        private final State during;
        private final State after;
        private final State broken;
        private final Set<State> from;

        Task(State during, State after, State broken, Set<State> from) {
            this.during = during;
            this.after = after;
            this.broken = broken;
            this.from = from;
        }

        /** @throws IllegalArgumentException where nothing is under way */
        public static Task of(State state) {
            for (var task : values()) {
                if (task.during == state) {
                    return task;
                }
            }
            throw new IllegalArgumentException("nothing is under way: " + state);
        }
    }

    /** @param until when others may take it that whoever has it is gone */
    public record Lease(UUID holder, Instant until) {}

    /** Whether it can still be said what is to become of the file; it can be thrown away as well. */
    public boolean isOpen() {
        return state == State.UPLOADED || state == State.JUDGED;
    }

    /** The same file as it is now to be understood; what a dry run said of it before says nothing any more. */
    public Outcome<ImportRun> planned(ImportPlan plan, ExportFacts facts) {
        return isOpen()
                ? Outcome.ok(new ImportRun(
                        id,
                        by,
                        createdAt,
                        fileName,
                        bytes,
                        facts,
                        plan,
                        State.UPLOADED,
                        Summary.NOTHING,
                        0,
                        null,
                        null))
                : Outcome.refused(new Refusal.Conflict("It has been imported as it was planned."));
    }

    /** Refuses ({@code Conflict}) what can't be begun from where it is. */
    public Outcome<ImportRun> begun(Task task, PersonId by) {
        if (!task.from.contains(state)) {
            return Outcome.refused(new Refusal.Conflict("That can't be begun now; look again at how far it is."));
        }
        var keeps = task == Task.UNDO || state == State.STOPPED;
        return Outcome.ok(new ImportRun(
                id,
                by,
                createdAt,
                fileName,
                bytes,
                facts,
                plan,
                task.during,
                keeps ? summary : Summary.NOTHING,
                withdrawn,
                null,
                null));
    }

    public ImportRun leased(Lease lease) {
        return with(state, summary, withdrawn, failure, lease);
    }

    /** Whoever worked on it hands it back to others. */
    public ImportRun released() {
        return with(state, summary, withdrawn, failure, null);
    }

    public ImportRun advanced(Summary more) {
        return with(state, summary.plus(more), withdrawn, failure, lease);
    }

    public ImportRun withdrew(long more) {
        return with(state, summary, withdrawn + more, failure, lease);
    }

    /** What was under way is done. */
    public ImportRun ended() {
        return with(Task.of(state).after, summary, withdrawn, null, null);
    }

    /** What was under way came to no end; it may be begun again. */
    public ImportRun broken(String why) {
        return with(Task.of(state).broken, summary, withdrawn, why, null);
    }

    /** Knows no cell of the file any more. */
    public ImportRun forgetful() {
        return new ImportRun(
                id,
                by,
                createdAt,
                fileName,
                bytes,
                facts.withoutSample(),
                plan,
                state,
                summary,
                withdrawn,
                failure,
                lease);
    }

    private ImportRun with(
            State state, Summary summary, long withdrawn, @Nullable String failure, @Nullable Lease lease) {
        return new ImportRun(
                id, by, createdAt, fileName, bytes, facts, plan, state, summary, withdrawn, failure, lease);
    }
}
