package org.sexton.adapters.memory.twins;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sexton.domain.person.Actor;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.CommentId;
import org.sexton.domain.ticket.Ticket;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.Visibility;

/** What the staff of a twin write on its tickets, and write anew while they may. */
final class Talk {

    private record Said(TicketReference ticket, Comment comment, Telling text) {}

    private final Stage stage;
    private final SplittableRandom own;
    private final List<Said> fresh = new ArrayList<>();

    Talk(Stage stage, SplittableRandom own) {
        this.stage = stage;
        this.own = own;
    }

    /** It is too late by now to write anew what was said. */
    void settle() {
        fresh.clear();
    }

    void say(TicketReference ticket, Telling text, Visibility visibility, Actor by, Instant now) {
        var said = stage.done(
                by,
                () -> find(ticket)
                        .comment(
                                new CommentId(stage.ids().nextId()),
                                text.in(own),
                                visibility,
                                by,
                                now,
                                stage.ids().nextSalt())
                        .map(this::stored));
        said.comment().ifPresent(comment -> fresh.add(new Said(ticket, comment, text)));
    }

    /** The public reads the last thing that was said as another text. */
    void correct(Telling text, Actor by, Instant now) {
        rewrite(fresh.removeLast(), text, by, now);
    }

    /** What nobody outside can tell: a note gets other words, a comment other numbers behind its masks. */
    void adjust(TicketReference ticket, Actor by, Instant now) {
        var theirs = fresh.stream()
                .filter(said -> said.ticket().equals(ticket)
                        && said.comment().editableUntil(by).isPresent())
                .toList();
        if (!theirs.isEmpty()) {
            var said = Pick.one(own, theirs);
            fresh.remove(said);
            var isNote = said.comment().visibility() == Visibility.INTERNAL;
            rewrite(said, isNote ? Telling.any(own, 4) : said.text(), by, now);
        }
    }

    private void rewrite(Said said, Telling text, Actor by, Instant now) {
        var edited = stage.done(
                by,
                () -> find(said.ticket())
                        .rewrite(
                                said.comment(),
                                text.in(own),
                                by,
                                now,
                                stage.ids().nextSalt())
                        .map(change -> change.map(this::stored)));
        var comment = edited.flatMap(Change::edited).orElse(said.comment());
        fresh.add(new Said(said.ticket(), comment, text));
    }

    private Ticket find(TicketReference ticket) {
        return stage.tickets().find(ticket).orElseThrow();
    }

    private Change stored(Change change) {
        stage.tickets().commit(change);
        return change;
    }
}
