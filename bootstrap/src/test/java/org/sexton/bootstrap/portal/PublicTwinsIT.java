package org.sexton.bootstrap.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.twins.Curious;
import org.sexton.adapters.memory.twins.Stage;
import org.sexton.adapters.memory.twins.Twin;
import org.sexton.adapters.persistence.testing.TestDatabase;
import org.sexton.adapters.persistence.testing.TestPostgresResource;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.Catalogue;
import org.sexton.application.port.out.OrganisationStore;
import org.sexton.application.port.out.People;
import org.sexton.application.port.out.Photos;
import org.sexton.application.port.out.TicketQueries;
import org.sexton.application.port.out.TicketStore;
import org.sexton.application.port.out.UnitOfWork;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;

/**
 * Privacy by trying, with all there is: a real PostgreSQL, the portal's own role, real HTTP. Two installations with the same
 * public life and different private ones answer a guest the same, byte for byte, but for the date and the request's id.
 *
 * <p>The second lives in the first's database, emptied: so both sign cursors with the same key. References and times of
 * what is public come from the twins' common script; row ids, salts and all else from each one's own.
 */
@QuarkusTest
@WithTestResource(TestPostgresResource.class)
class PublicTwinsIT {

    private static final int PAIRS = 12;
    private static final int STEPS = 25;

    @Inject
    UnitOfWork work;

    @Inject
    TicketStore tickets;

    @Inject
    Photos photos;

    @Inject
    TicketQueries queries;

    @Inject
    Catalogue catalogue;

    @Inject
    AdminLog adminLog;

    @Inject
    People people;

    @Inject
    OrganisationStore organisation;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url = "";

    @TestHTTPResource
    URI root = URI.create("/");

    /** Others of these tests live in the same database, and expect to be shown. */
    @AfterEach
    void leave() {
        new TestDatabase(url).clear();
    }

    /** @param tickets how many there are to staff */
    private record Life(List<String> notes, long tickets) {}

    private Life live(long seed, int which) {
        new TestDatabase(url).clear();
        var from = InetAddress.ofLiteral("127.%d.%d.1".formatted(1 + which, seed));
        var plain = new HttpFace(root, "identity", from);
        var twin = new Twin(
                seed,
                which,
                new Stage(
                        work,
                        tickets,
                        photos,
                        catalogue,
                        adminLog,
                        people,
                        organisation,
                        new SeededIds(seed * 2 + which)));
        var guest = new Curious(seed, plain);
        for (int step = 0; step < STEPS; step++) {
            twin.step();
            guest.look(twin, 3);
        }
        guest.lookAtAll(twin);
        var notes = Stream.concat(
                guest.notes().stream(), Stream.of(new HttpFace(root, "gzip", from).ask("/api/public/tickets", null)));
        var total =
                queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 1, null).total();
        return new Life(notes.toList(), total.value());
    }

    @Test
    void nobody_outside_tells_two_installations_apart_that_differ_in_private_facts_alone() {
        var statuses = new TreeMap<String, Integer>();
        int unlike = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            var one = live(seed, 0);
            var other = live(seed, 1);

            assertThat(other.notes()).as("pair %d", seed).hasSameSizeAs(one.notes());
            for (int i = 0; i < one.notes().size(); i++) {
                assertThat(other.notes().get(i))
                        .as("pair %d", seed)
                        .isEqualTo(one.notes().get(i));
            }
            unlike += one.tickets() == other.tickets() ? 0 : 1;
            one.notes()
                    .forEach(note ->
                            statuses.merge(note.replaceFirst("(?s).*?HTTP/1.1 (\\d+).*", "$1"), 1, Integer::sum));
        }

        assertThat(unlike).isGreaterThan(PAIRS / 2);
        assertThat(statuses)
                .containsOnlyKeys("200", "204", "304", "400", "404")
                .allSatisfy((_, times) -> assertThat(times).isGreaterThan(PAIRS));
    }
}
