package org.sexton.adapters.memory.twins;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sexton.domain.ticket.TicketReference;

/**
 * A guest who wants to know more than is good for them: remembers every validator and every cursor, guesses references,
 * searches for what masks hide, asks for what can't be asked. Of two installations with the same public life they ask the
 * same, and must be answered the same.
 */
public final class Curious {

    private static final String TICKETS = "/api/public/tickets";
    private static final Pattern TAG = Pattern.compile("(?im)^etag: *(.+?)\\s*$");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private static final List<String> SEARCHES = List.of(
            "",
            "q=leak",
            "q=door+roof",
            "q=kuche",
            "q=0151",
            "q=tel",
            "q=mail",
            "q=example",
            "q=bell",
            "q=urgent",
            "q=plumber");
    private static final List<String> PHASES = List.of("", "phase=open", "phase=resolved", "phase=resolved&phase=open");
    private static final List<String> CATEGORIES =
            List.of("", "category=doors", "category=heating", "category=heating&category=doors", "category=none");
    private static final List<String> PLACES =
            List.of("", "location=hall", "location=kitchen", "location=tower&location=kitchen", "location=nowhere");
    private static final List<String> IMPOSSIBLE = List.of(
            "?phase=OPEN&limit=0&category=No+Key&location=&cursor=x",
            "?limit=201",
            "?q=%00",
            "?sensitive=true&assignee=none&sort=-priority&priority=urgent",
            "/nonsense",
            "/%20",
            "/7K3-QFM",
            "/7K3-QFM?cursor=x",
            "/7K3-QFM/photos/1",
            "/nonsense/photos/none/thumbnail");

    private static final List<String> SIZES = List.of("", "/thumbnail");

    private final long seed;
    private final SplittableRandom random;
    private final PublicFace face;
    private final Map<String, String> validators = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    public Curious(long seed, PublicFace face) {
        this.seed = seed;
        this.random = new SplittableRandom(~seed);
        this.face = face;
    }

    /** Everything that was asked and answered, in order. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Asks some of all that can be asked. */
    public void look(Twin twin, int questions) {
        for (int i = 0; i < questions; i++) {
            if (random.nextInt(4) == 0) {
                trySideDoors(twin);
                continue;
            }
            switch (random.nextInt(10)) {
                case 6, 7 ->
                    ask(photo(Pick.one(random, twin.known()).value(), random.nextInt(4)) + Pick.one(random, SIZES));

                case 0 -> pages(filter(), 1 + random.nextInt(3));
                case 1 -> ask(TICKETS + "?" + filter());
                case 2 -> ask(TICKETS + Pick.one(random, IMPOSSIBLE));
                case 3 -> ask(TICKETS + "/" + hiddenReference());
                case 4 ->
                    ask(TICKETS + "?q=" + encoded(Pick.one(random, twin.known()).value()));
                case 5 -> askAgain();
                default -> ask(TICKETS + "/" + Pick.one(random, twin.known()));
            }
        }
    }

    /** Asks for each ticket, each reference that only one of the twins uses, and each combination of filters. */
    public void lookAtAll(Twin twin) {
        twin.known().forEach(reference -> {
            ask(TICKETS + "/" + reference);
            photos(reference.value());
        });
        for (int which = 0; which < 2; which++) {
            Twin.hiddenReferences(seed, which).forEach(reference -> {
                ask(TICKETS + "/" + reference);
                photos(reference.value());
                ask(TICKETS + "?q=" + encoded(reference.value()));
            });
        }
        IMPOSSIBLE.forEach(what -> ask(TICKETS + what));
        pages("", 2);
        for (var phase : PHASES) {
            for (var category : CATEGORIES) {
                for (var place : PLACES) {
                    ask(TICKETS + "?" + joined(Pick.one(random, SEARCHES), phase, category, place));
                }
            }
        }
        SEARCHES.forEach(search -> ask(TICKETS + "?" + search));
        tryAllSideDoors(twin);
        List.copyOf(validators.keySet()).forEach(this::askAgain);
    }

    /** The same tickets by other ways, and what is said of one. */
    private void trySideDoors(Twin twin) {
        var reference = random.nextBoolean()
                ? hiddenReference()
                : Pick.one(random, twin.known()).value();
        if (random.nextInt(4) == 0) {
            sayTheySeeIt(reference);
        } else {
            ask(SideDoors.one(random, reference));
        }
    }

    private void tryAllSideDoors(Twin twin) {
        SideDoors.all().forEach(this::ask);
        var references = new ArrayList<TicketReference>(twin.known());
        references.addAll(Twin.hiddenReferences(seed, 0));
        references.addAll(Twin.hiddenReferences(seed, 1));
        for (var reference : references) {
            SideDoors.to(reference.value()).forEach(this::ask);
            sayTheySeeIt(reference.value());
        }
    }

    private void sayTheySeeIt(String reference) {
        notes.add("SEES TOO " + reference + "\n" + face.seesToo(reference));
    }

    private void photos(String reference) {
        for (int rank = 0; rank < 4; rank++) {
            for (var size : SIZES) {
                ask(photo(reference, rank) + size);
            }
        }
    }

    private static String photo(String reference, int rank) {
        return TICKETS + "/" + reference + "/photos/" + rank;
    }

    private String hiddenReference() {
        return Pick.one(random, Twin.hiddenReferences(seed, random.nextInt(2))).value();
    }

    private String filter() {
        return joined(
                Pick.one(random, SEARCHES),
                Pick.one(random, PHASES),
                Pick.one(random, CATEGORIES),
                Pick.one(random, PLACES));
    }

    private static String joined(String... conditions) {
        return String.join(
                "&", List.of(conditions).stream().filter(it -> !it.isEmpty()).toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Follows the cursors to the end, and takes the first to a list that it is not of. */
    private void pages(String filter, int limit) {
        var list = TICKETS + "?" + joined(filter, "limit=" + limit);
        var next = cursor(ask(list));
        if (next != null) {
            ask(TICKETS + "?" + joined("q=another", "cursor=" + next));
        }
        while (next != null) {
            next = cursor(ask(list + "&cursor=" + next));
        }
    }

    private static @Nullable String cursor(String answer) {
        var matcher = NEXT.matcher(answer);
        return matcher.find() ? matcher.group(1) : null;
    }

    private String ask(String path) {
        var answer = note(path, null);
        var tag = TAG.matcher(answer);
        if (tag.find()) {
            validators.put(path, tag.group(1));
        }
        return answer;
    }

    private void askAgain() {
        if (!validators.isEmpty()) {
            askAgain(Pick.one(random, List.copyOf(validators.keySet())));
        }
    }

    /** Whether what was read before still holds: another moment, the same question. */
    private void askAgain(String path) {
        var tag = validators.get(path);
        note(path, Pick.one(random, List.of("" + tag, "\"1\", " + tag, "*")));
    }

    private String note(String path, @Nullable String known) {
        var answer = face.ask(path, known);
        notes.add("GET " + path + (known == null ? "" : " if not " + known) + "\n" + answer);
        return answer;
    }
}
