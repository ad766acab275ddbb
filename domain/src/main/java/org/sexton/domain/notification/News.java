package org.sexton.domain.notification;

import java.net.URI;
import java.util.Optional;
import org.sexton.domain.privacy.PrivacyRules;
import org.sexton.domain.privacy.Publicity;
import org.sexton.domain.ticket.Change;
import org.sexton.domain.ticket.Comment;
import org.sexton.domain.ticket.TicketReference;
import org.sexton.domain.ticket.TicketSnapshot;
import org.sexton.domain.ticket.Visibility;

/** What a change means to somebody outside the desk, in the words that they may read. Decided here and nowhere else. */
public sealed interface News {

    /** The ticket is in another status. */
    record Moved(String title, String status) implements News {}

    /** There is a new public comment. */
    record Said(String title, String body) implements News {}

    /** Something happened to a sensitive ticket. */
    record Hidden() implements News {}

    /** Whether anybody outside the desk may want to hear of it at all: another status, or a public comment. */
    static boolean isIn(Change change) {
        return isMove(change)
                || change.comment()
                        .filter(comment -> comment.visibility() == Visibility.PUBLIC)
                        .isPresent();
    }

    /** What the follower is told of the change; empty where that is nothing. */
    static Optional<News> of(Publicity publicity, Change change, Follower to) {
        if (!isIn(change) || !to.isConfirmed() || isTheirOwnAct(change, to)) {
            return Optional.empty();
        }
        return switch (to.part()) {
            case REPORTER -> Optional.of(forReporter(change));
            case FOLLOWER -> forFollower(publicity, change);
        };
    }

    /**
     * What somebody is told who came along with a duplicate: what everyone may see, and nothing where that is nothing. Who
     * reported a sensitive duplicate is told that something happened, of their own report: what it is about stays out of
     * their mailbox. Who else followed one does not even learn that it was merged.
     */
    static Optional<News> of(Publicity publicity, Change change, Companion to) {
        var follower = to.follower();
        if (!isIn(change) || !follower.isConfirmed() || isBy(follower, change)) {
            return Optional.empty();
        }
        var news = forFollower(publicity, change);
        if (!to.sensitive()) {
            return news;
        }
        return follower.part() == Follower.Part.REPORTER ? news.map(_ -> new Hidden()) : Optional.empty();
    }

    private static News forReporter(Change change) {
        var ticket = change.after();
        if (ticket.sensitive()) {
            return new Hidden();
        }
        return change.comment()
                .<News>map(comment -> new Said(ticket.title(), comment.body()))
                .orElseGet(() -> new Moved(ticket.title(), ticket.status().label()));
    }

    /** Once the ticket is hidden, they do not even learn that anything happened. */
    private static Optional<News> forFollower(Publicity publicity, Change change) {
        return PrivacyRules.publicView(change.after(), publicity)
                .flatMap(ticket -> change.comment().isEmpty()
                        ? Optional.of(new Moved(ticket.title(), ticket.status().label()))
                        : change.comment()
                                .flatMap(PrivacyRules::publicView)
                                .map(comment -> new Said(ticket.title(), comment.body())));
    }

    private static boolean isMove(Change change) {
        return change.before()
                .map(TicketSnapshot::status)
                .filter(status -> !status.key().equals(change.after().status().key()))
                .isPresent();
    }

    private static boolean isBy(Follower follower, Change change) {
        var by = change.event().by().person();
        return by != null && by.equals(follower.person());
    }

    private static boolean isTheirOwnAct(Change change, Follower to) {
        var by = change.event().by().person();
        return switch (to.part()) {
            case FOLLOWER -> isBy(to, change);
            case REPORTER ->
                isBy(to, change)
                        || by != null && change.after().isReportedBy(by)
                        || change.comment()
                                .filter(comment -> comment.side() == Comment.Side.REPORTER)
                                .isPresent();
        };
    }

    default Message about(TicketReference ticket, URI link) {
        return switch (this) {
            case Moved(var title, var status) -> new Message.StatusChanged(ticket, title, status, link);
            case Said(var title, var body) -> new Message.PublicComment(ticket, title, body, link);
            case Hidden() -> new Message.SensitiveNews(ticket, link);
        };
    }
}
