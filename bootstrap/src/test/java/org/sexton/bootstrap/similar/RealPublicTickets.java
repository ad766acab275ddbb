package org.sexton.bootstrap.similar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sexton.domain.privacy.PublicTicket;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Location;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Point;
import org.sexton.domain.ticket.Status;
import org.sexton.domain.ticket.TicketReference;

/**
 * As many public tickets as a city has open at a time: the real reports, and more that are put together from their titles,
 * descriptions and places.
 */
final class RealPublicTickets {

    private static final Status OPEN = new Status(new Key("open"), "Open", Phase.OPEN, 2, "amber", false);

    private final SplittableRandom random = new SplittableRandom(29);
    private final List<PublicTicket> real = new ArrayList<>();

    RealPublicTickets(Path reports) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(reports)) {
            for (var line : csv) {
                if (!line.getField("latitude").isEmpty()) {
                    real.add(ticket(
                            line.getField("title"),
                            line.getField("detail"),
                            point(line),
                            OffsetDateTime.parse(line.getField("requested_at")).toInstant()));
                }
            }
        }
    }

    private static Point point(NamedCsvRecord line) {
        return new Point(Double.parseDouble(line.getField("latitude")), Double.parseDouble(line.getField("longitude")));
    }

    private PublicTicket ticket(String title, String description, Point point, Instant at) {
        // references need only differ: nobody reads these
        var reference = TicketReference.of(real.size());
        return new PublicTicket(
                reference, title, description, OPEN, null, new Location(null, null, point), at, at, null);
    }

    /** The reports as they were made. */
    List<PublicTicket> real() {
        return List.copyOf(real);
    }

    /** These and others like them, so many in all. */
    List<PublicTicket> filledUpTo(int count) {
        var all = new ArrayList<>(real);
        while (all.size() < count) {
            var one = real.get(random.nextInt(real.size()));
            var other = real.get(random.nextInt(real.size()));
            all.add(new PublicTicket(
                    TicketReference.of(all.size()),
                    halves(one.title(), other.title()),
                    other.description(),
                    OPEN,
                    null,
                    one.location(),
                    one.createdAt(),
                    one.updatedAt(),
                    null));
        }
        return all;
    }

    private String halves(String one, String other) {
        return random.nextBoolean()
                ? one
                : one.substring(0, one.offsetByCodePoints(0, one.codePointCount(0, one.length()) / 2)) + " " + other;
    }
}
