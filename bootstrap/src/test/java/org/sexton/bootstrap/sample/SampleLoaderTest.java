package org.sexton.bootstrap.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sexton.adapters.memory.InMemoryInstallation;
import org.sexton.application.port.in.ChangeTicket.Command;
import org.sexton.application.port.in.ChangeTicket.Edit;
import org.sexton.application.service.ChangeTicketService;
import org.sexton.bootstrap.sample.SampleLoader.Loaded;
import org.sexton.bootstrap.sample.SampleLoader.Progress;
import org.sexton.bootstrap.sample.SampleTicket.Edits;
import org.sexton.bootstrap.sample.SampleTicket.Step;
import org.sexton.bootstrap.sample.SampleTicket.Wait;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.person.Actor;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Assignee;
import org.sexton.domain.ticket.Phase;
import org.sexton.domain.ticket.Priority;
import org.sexton.domain.ticket.Reporter;
import org.sexton.domain.ticket.TicketEvent;
import org.sexton.domain.ticket.TicketSnapshot;

class SampleLoaderTest {

    private static final Instant NOW = Instant.parse("2027-05-14T10:15:30Z");
    private static final Progress UNHEARD = (_, _) -> {};

    private final SampleParish parish = SampleParish.read();
    private final InMemoryInstallation home = new InMemoryInstallation();

    @Test
    void every_ticket_comes_with_all_of_its_past() {
        var loaded = load(NOW);

        assertThat(loaded.tickets()).isEqualTo(parish.tickets().size());
        assertThat(loaded.changes())
                .isEqualTo(tickets().stream().mapToLong(TicketSnapshot::version).sum() - loaded.tickets());
        assertThat(parish.tickets())
                .allSatisfy(sample -> assertThat(ticket(sample).createdAt())
                        .isEqualTo(sample.reportedAt(NOW.atZone(parish.zone())).toInstant()));
    }

    @Test
    void every_history_is_intact_begins_with_the_report_and_ends_before_now() {
        load(NOW);

        assertThat(tickets()).allSatisfy(ticket -> {
            var events = home.queries.events(ticket.reference());
            var previous = Digest.NONE;
            for (var event : events) {
                assertThat(event.isIntactAfter(previous)).isTrue();
                previous = event.seal().hash();
            }
            assertThat(events)
                    .hasSize((int) ticket.version())
                    .extracting(TicketEvent::at)
                    .isSorted();
            assertThat(events.getFirst().type()).isEqualTo(TicketEvent.Type.CREATED);
            assertThat(events.getFirst().at()).isEqualTo(ticket.createdAt());
            assertThat(events.getLast().at()).isEqualTo(ticket.updatedAt()).isBefore(NOW);
        });
    }

    @Test
    void each_report_and_each_change_is_its_own_persons() {
        load(NOW);

        var letter = sample("Heating has failed again");
        var dorothy = person("dorothy.pemberton@example.org");
        var gerald = person("gerald.finch@example.org");
        assertThat(ticket(letter).reporter())
                .isEqualTo(new Reporter.Member(
                        dorothy, "Dorothy Pemberton", new EmailAddress("dorothy.pemberton@example.org")));
        assertThat(home.queries.events(SampleLoader.reference(letter)))
                .extracting(event -> event.by().person())
                .containsExactly(dorothy, gerald, gerald, gerald);
        assertThat(ticket(letter).assignee()).isEqualTo(new Assignee.Named("Wexcombe Heating Ltd"));
        assertThat(ticket(letter).dueOn()).isEqualTo(LocalDate.of(2026, 12, 20));
    }

    @Test
    void a_guest_is_a_guest_in_the_report_and_in_its_history() {
        load(NOW);

        var pothole = sample("Pothole by the car park entrance");
        assertThat(ticket(pothole).reporter())
                .isEqualTo(new Reporter.Guest("Alan Birtles", new EmailAddress("a.birtles@example.org")));
        assertThat(home.queries
                        .events(SampleLoader.reference(pothole))
                        .getFirst()
                        .by())
                .isEqualTo(new TicketEvent.By(TicketEvent.ActorKind.GUEST, null));
    }

    @Test
    void a_place_is_called_by_the_whole_way_down_to_it() {
        load(NOW);

        var kitchen = home.catalogue.place(new Key("parish_hall_kitchen")).orElseThrow();
        assertThat(kitchen.label()).isEqualTo("Parish hall / Kitchen");
        assertThat(kitchen.parent()).isEqualTo(new Key("parish_hall"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-07", "2027-03-30", "2028-02-29", "2027-07-19", "2027-10-31", "2027-12-24"})
    void on_any_day_the_desk_looks_like_one_at_work(LocalDate today) {
        var now = today.atTime(0, 30).atZone(parish.zone()).toInstant();
        load(now);

        var tickets = tickets();
        var open = tickets.stream()
                .filter(ticket -> ticket.status().phase() == Phase.OPEN)
                .toList();
        var lastWeeks = now.minus(Duration.ofDays(21));
        assertThat(100 - 100 * open.size() / tickets.size())
                .as("percent resolved")
                .isBetween(60, 75);
        assertThat(open).filteredOn(ticket -> ticket.status().initial()).hasSizeBetween(5, 20);
        assertThat(open)
                .filteredOn(ticket -> ticket.priority() == Priority.URGENT)
                .hasSizeBetween(2, 8);
        assertThat(open).filteredOn(ticket -> ticket.assignee() == null).hasSizeBetween(10, 30);
        assertThat(open).filteredOn(ticket -> isOverdue(ticket, today)).hasSizeBetween(5, 15);
        assertThat(open).filteredOn(TicketSnapshot::sensitive).hasSizeBetween(4, 12);
        assertThat(open.stream()
                        .filter(ticket -> ticket.createdAt().isAfter(lastWeeks))
                        .count())
                .isGreaterThan(tickets.stream()
                                .filter(ticket -> ticket.createdAt().isAfter(lastWeeks))
                                .count()
                        * 2
                        / 3);
    }

    @Test
    void a_second_load_adds_nothing_even_when_more_time_has_passed() {
        load(NOW);
        var before = tickets();

        assertThat(load(NOW.plus(Duration.ofDays(200)))).isEqualTo(new Loaded(0, 0));
        assertThat(tickets()).isEqualTo(before);
        assertThat(home.people.assignable("", 50)).hasSize(6);
    }

    @Test
    void what_a_visitor_did_to_the_demo_stays() {
        load(NOW);
        var tap = SampleLoader.reference(sample("hall tap agian dripping"));
        var changed = new ChangeTicketService(
                        home.work, home.tickets, home.catalogue, home.people, home.ids, InstantSource.fixed(NOW))
                .handle(Actor.SYSTEM, new Command(tap, null, List.of(new Edit.Title("Hall tap drips"))));
        assertThat(changed.map(TicketSnapshot::title)).hasToString("Ok[value=Hall tap drips]");

        load(NOW);

        assertThat(home.queries.find(tap).orElseThrow().title()).isEqualTo("Hall tap drips");
    }

    @Test
    void progress_is_told_ticket_by_ticket() {
        var heard = new ArrayList<Integer>();

        loader(NOW).load(parish, (done, of) -> {
            assertThat(of).isEqualTo(parish.tickets().size());
            heard.add(done);
        });

        assertThat(heard)
                .isEqualTo(IntStream.rangeClosed(1, parish.tickets().size())
                        .boxed()
                        .toList());
    }

    @Test
    void a_ticket_whose_story_breaks_off_is_not_there_at_all() {
        var whole = sample("hall tap agian dripping");
        var broken = withStep(whole, new Step(Wait.parse("1h"), null, "nobody", onlyStatus("open")));

        assertThatThrownBy(() -> loader(NOW).load(only(broken), UNHEARD)).hasMessageContaining("nobody");
        assertThat(tickets()).isEmpty();

        assertThat(loader(NOW).load(only(whole), UNHEARD)).isEqualTo(new Loaded(1, 0));
    }

    @Test
    void a_step_that_breaks_a_rule_is_a_mistake_in_the_sample() {
        var broken = withStep(
                sample("hall tap agian dripping"), new Step(Wait.parse("1h"), null, "tom-ashby", onlyStatus("mended")));

        assertThatThrownBy(() -> loader(NOW).load(only(broken), UNHEARD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mended");
    }

    private Loaded load(Instant now) {
        return loader(now).load(parish, UNHEARD);
    }

    private SampleLoader loader(Instant now) {
        return new SampleLoader(
                home.work,
                home.tickets,
                home.catalogue,
                home.adminLog,
                home.people,
                home.ids,
                InstantSource.fixed(now));
    }

    private List<TicketSnapshot> tickets() {
        return parish.tickets().stream()
                .flatMap(sample -> home.queries.find(SampleLoader.reference(sample)).stream())
                .toList();
    }

    private TicketSnapshot ticket(SampleTicket sample) {
        return home.queries.find(SampleLoader.reference(sample)).orElseThrow();
    }

    private SampleTicket sample(String title) {
        return parish.tickets().stream()
                .filter(ticket -> ticket.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(String email) {
        return home.people.findByEmail(new EmailAddress(email)).map(Person::id).orElseThrow();
    }

    private static boolean isOverdue(TicketSnapshot ticket, LocalDate today) {
        return ticket.dueOn() != null && ticket.dueOn().isBefore(today);
    }

    private SampleParish only(SampleTicket ticket) {
        return new SampleParish(
                parish.organisation(),
                parish.zone(),
                parish.people(),
                parish.categories(),
                parish.places(),
                List.of(ticket));
    }

    private static Edits onlyStatus(String status) {
        return new Edits(null, status, null, null, null, null, null, null);
    }

    private static SampleTicket withStep(SampleTicket of, Step step) {
        return new SampleTicket(
                of.number(),
                of.title(),
                of.description(),
                of.place(),
                of.placeText(),
                of.category(),
                of.priority(),
                of.sensitive(),
                of.reporter(),
                of.guest(),
                of.on(),
                of.yearsAgo(),
                of.daysAgo(),
                of.at(),
                List.of(step));
    }
}
