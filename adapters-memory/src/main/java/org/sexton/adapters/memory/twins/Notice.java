package org.sexton.adapters.memory.twins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Organisation.Portal;
import org.sexton.domain.administration.Organisation.Reports;
import org.sexton.domain.administration.Organisation.Wish;
import org.sexton.domain.person.Actor;

/** What an organisation decides to show: in both twins the same, at the same times. */
final class Notice {

    private final Stage stage;
    private boolean closed;

    Notice(Stage stage) {
        this.stage = stage;
    }

    void showAfterTriage(Instant now) {
        decide(null, Reports.AFTER_TRIAGE, now);
    }

    void openOrClose(Instant now) {
        closed = !closed;
        decide(closed ? Portal.CLOSED : Portal.OPEN, null, now);
    }

    private void decide(@Nullable Portal portal, @Nullable Reports reports, Instant now) {
        stage.done(Actor.SYSTEM, () -> {
            var pen = new Author(Actor.SYSTEM, now, stage.ids()::nextSalt)
                    .pen(stage.adminLog().head());
            return stage.organisation()
                    .get()
                    .change(new Wish(null, portal, reports), pen)
                    .map(change -> {
                        change.ifPresent(stage.organisation()::commit);
                        return true;
                    });
        });
    }
}
