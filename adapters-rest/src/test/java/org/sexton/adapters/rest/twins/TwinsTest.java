package org.sexton.adapters.rest.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.twins.Curious;
import org.sexton.adapters.memory.twins.Stage;
import org.sexton.adapters.memory.twins.Twin;
import org.sexton.application.query.TicketFilter;
import org.sexton.application.query.TicketSort;

/**
 * Privacy by trying: pairs of installations whose public life is the same and whose private life is not answer a guest the
 * same, byte for byte. The use cases, the DTOs, validators, cursors and problems, without HTTP; {@code PublicTwinsIT} in the
 * application does the same with all of it.
 */
class TwinsTest {

    private static final int PAIRS = 10_000;
    /** Most lives are short: what tells twins apart mostly takes few steps, and many pairs find it sooner. */
    private static final int SHORT = 5;

    private static final int LONG = 20;
    private static final int ONE_IN = 100;

    /** @param tickets how many there are to staff */
    private record Life(List<String> notes, long tickets) {}

    private static Life live(long seed, int which) {
        var in = new InMemoryInstallation();
        var ids = new SeededIds(seed * 2 + which);
        var stage =
                new Stage(in.work, in.tickets, in.photos, in.catalogue, in.adminLog, in.people, in.organisation, ids);
        var twin = new Twin(seed, which, stage);
        var guest = new Curious(seed, new InMemoryFace(in));
        var isLong = seed % ONE_IN == 0;
        for (int step = 0; step < (isLong ? LONG : SHORT); step++) {
            twin.step();
            guest.look(twin, 2);
        }
        if (isLong) {
            guest.lookAtAll(twin);
        }
        var all = in.queries.page(TicketFilter.ALL, TicketSort.LATEST_FIRST, 1, null);
        return new Life(guest.notes(), all.total().value());
    }

    @Test
    void nobody_outside_tells_two_installations_apart_that_differ_in_private_facts_alone() {
        var statuses = new HashMap<String, Integer>();
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
            count(one.notes(), statuses);
        }

        assertThat(unlike).isGreaterThan(PAIRS / 5);
        assertThat(statuses)
                .containsOnlyKeys("200", "204", "304", "400", "404")
                .allSatisfy((_, times) -> assertThat(times).isGreaterThan(PAIRS / 5));
    }

    private static void count(List<String> notes, Map<String, Integer> statuses) {
        notes.forEach(note -> statuses.merge(note.split("\n", 3)[1], 1, Integer::sum));
    }
}
