package org.sexton.adapters.rest.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.problem.Kind;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.FindStaffSessions;
import org.sexton.application.port.in.FollowTickets;
import org.sexton.application.query.FeedPosition;
import org.sexton.application.query.TicketNews;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.SessionId;

/**
 * Everyone who follows the tickets at this replica. One thread reads what happens, once for all of them; it begins with
 * the first who follows.
 */
@Singleton
public class LiveStreams {

    /** More open streams of one session than this are no person's windows. */
    static final int MOST_OF_A_SESSION = 30;

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final FollowTickets follow;
    private final FindStaffSessions staff;
    private final Rhythm rhythm;
    private final LongSupplier nanos;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;
    private @Nullable Thread reader;
    private @Nullable FeedPosition position;
    private long lastCheck;
    private boolean failing;

    /**
     * How often things are done.
     *
     * @param look for news, where no signal comes
     * @param check whether sessions still stand
     * @param beat where nothing happens
     */
    record Rhythm(Duration look, Duration check, Duration beat) {}

    @Inject
    LiveStreams(
            FollowTickets follow,
            FindStaffSessions staff,
            @ConfigProperty(name = "sexton.stream.look") Duration look,
            @ConfigProperty(name = "sexton.stream.check") Duration check,
            @ConfigProperty(name = "sexton.stream.beat") Duration beat) {
        this(follow, staff, new Rhythm(look, check, beat), System::nanoTime);
    }

    LiveStreams(FollowTickets follow, FindStaffSessions staff, Rhythm rhythm, LongSupplier nanos) {
        this.follow = follow;
        this.staff = staff;
        this.rhythm = rhythm;
        this.nanos = nanos;
    }

    /**
     * Lets the actor follow, from where they were cut off if they were.
     *
     * @throws jakarta.ws.rs.WebApplicationException if they may not, follow too often already, or this replica stops
     */
    void join(Actor actor, SessionId session, @Nullable FeedPosition after, Line line) {
        if (followers.stream().filter(other -> other.session().equals(session)).count() >= MOST_OF_A_SESSION) {
            throw Problems.tooMany(rhythm.beat());
        }
        begin();
        var follower = new Follower(session, line, nanos);
        // before reading what was missed: from here on nothing passes by
        followers.add(follower);
        try {
            var missed = Problems.orThrow(follow.handle(actor, after));
            if (closed) {
                throw Problems.because(Kind.UNAVAILABLE);
            }
            follower.begin(missed);
        } catch (RuntimeException e) {
            followers.remove(follower);
            throw e;
        }
    }

    private synchronized void begin() {
        if (reader == null && !closed) {
            position = Problems.orThrow(follow.handle(Actor.SYSTEM, null)).until();
            lastCheck = nanos.getAsLong();
            reader = Thread.ofPlatform().daemon().name("live-streams").start(this::read);
        }
    }

    private void read() {
        while (!closed) {
            try {
                follow.await(rhythm.look());
                round();
                failing = false;
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                report(e);
            }
        }
    }

    /** Once for each outage; the database's is told by others too. */
    private void report(RuntimeException e) {
        if (!failing && !closed) {
            LOG.warn("Live pages get no news for now", e);
        }
        failing = true;
    }

    private void round() {
        try {
            followers.removeIf(follower -> !follower.isThere());
            if (nanos.getAsLong() - lastCheck >= rhythm.check().toNanos()) {
                dismissStrangers();
                lastCheck = nanos.getAsLong();
            }
            var news = Problems.orThrow(follow.handle(Actor.SYSTEM, position));
            position = news.until();
            if (!(news instanceof TicketNews.Changed changed && changed.isNothing())) {
                followers.forEach(follower -> follower.tell(news));
            }
        } finally {
            followers.forEach(follower -> follower.beat(rhythm.beat()));
        }
    }

    private void dismissStrangers() {
        Collection<SessionId> open = followers.stream().map(Follower::session).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            var stand = staff.handle(open);
            followers.stream()
                    .filter(follower -> open.contains(follower.session()) && !stand.contains(follower.session()))
                    .forEach(Follower::leave);
        }
    }

    /** Before requests are waited for: those that go on would not end by themselves. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        close();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    void close() {
        closed = true;
        synchronized (this) {
            if (reader != null) {
                reader.interrupt();
            }
        }
        followers.forEach(Follower::leave);
    }
}
