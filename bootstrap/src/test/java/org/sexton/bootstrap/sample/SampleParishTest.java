package org.sexton.bootstrap.sample;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.bootstrap.sample.SampleParish.SampleCategory;
import org.sexton.bootstrap.sample.SampleParish.SamplePerson;
import org.sexton.bootstrap.sample.SampleParish.SamplePlace;
import org.sexton.bootstrap.sample.SampleTicket.Assignee;
import org.sexton.bootstrap.sample.SampleTicket.Step;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Role;

class SampleParishTest {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.\\w+)+");
    private static final Pattern TELEPHONE = Pattern.compile("\\b0\\d{4} ?\\d{3} ?\\d{3}\\b");
    private static final LocalTime FIRST_COFFEE = LocalTime.of(6, 30);
    private static final LocalTime LAST_BELL = LocalTime.of(22, 45);

    private final SampleParish parish = SampleParish.read();

    @Test
    void it_fills_a_desk() {
        assertThat(parish.tickets()).hasSizeGreaterThan(200);
    }

    @Test
    void no_number_and_no_reference_is_given_twice() {
        assertThat(parish.tickets()).extracting(SampleTicket::number).doesNotHaveDuplicates();
        assertThat(parish.tickets()).extracting(SampleLoader::reference).doesNotHaveDuplicates();
    }

    @Test
    void a_visitor_can_be_each_role() {
        assertThat(parish.demoAccounts())
                .containsOnlyKeys(Role.values())
                .containsEntry(Role.MEMBER, new EmailAddress("anna.nowak@example.org"));
    }

    @Test
    void places_come_after_what_they_are_part_of() {
        assertThat(IntStream.range(0, parish.places().size()))
                .allSatisfy(i -> assertThat(parish.places().subList(0, i))
                        .extracting(SamplePlace::key)
                        .containsAll(Stream.ofNullable(parish.places().get(i).parent())
                                .toList()));
    }

    @Test
    void every_name_that_a_ticket_mentions_is_known() {
        var places = keys(parish.places(), SamplePlace::key);
        var categories = keys(parish.categories(), SampleCategory::key);
        var people = keys(parish.people(), SamplePerson::id);
        var desk = keys(
                parish.people().stream()
                        .filter(person -> person.role().isStaff())
                        .toList(),
                SamplePerson::id);

        assertThat(parish.tickets()).allSatisfy(ticket -> {
            assertThat(places).contains(ticket.place());
            assertThat(categories).contains(ticket.category());
            assertThat(people).containsAll(Stream.ofNullable(ticket.reporter()).toList());
            assertThat(desk).containsAll(ticket.story().stream().map(Step::by).toList());
            assertThat(desk)
                    .containsAll(ticket.story().stream()
                            .map(step -> step.set().assignee())
                            .filter(Objects::nonNull)
                            .map(Assignee::user)
                            .filter(Objects::nonNull)
                            .toList());
        });
    }

    @Test
    void a_ticket_has_one_reporter_and_only_the_desk_is_asked_for_a_priority() {
        var desk = keys(
                parish.people().stream()
                        .filter(person -> person.role().isStaff())
                        .toList(),
                SamplePerson::id);

        assertThat(parish.tickets()).allSatisfy(ticket -> {
            assertThat(ticket.reporter() == null).isNotEqualTo(ticket.guest() == null);
            assertThat(ticket.priority() == null || desk.contains(String.valueOf(ticket.reporter())))
                    .isTrue();
        });
    }

    @Test
    void nobody_can_be_reached_at_an_address_or_number_of_the_sample() {
        var texts = Stream.concat(
                        parish.tickets().stream().map(Object::toString),
                        parish.people().stream().map(Object::toString))
                .toList();

        assertThat(texts.stream().flatMap(text -> matches(EMAIL, text)))
                .isNotEmpty()
                .allMatch(email -> email.endsWith("@example.org"));
        assertThat(texts.stream().flatMap(text -> matches(TELEPHONE, text)))
                .isNotEmpty()
                .allMatch(number -> number.startsWith("01632 960") || number.startsWith("07700 900"));
    }

    @Test
    void on_every_day_of_a_year_reports_lie_in_the_past_and_stories_run_forward() {
        assertThat(daysOfAYear())
                .allSatisfy(now -> assertThat(parish.tickets()).allSatisfy(ticket -> {
                    var at = ticket.reportedAt(now);
                    assertThat(at).isBefore(now).isAfter(now.minusYears(2).minusDays(1));
                    for (var step : ticket.story()) {
                        var next = step.follows(at);
                        assertThat(next).isAfter(at);
                        at = next;
                    }
                }));
    }

    @Test
    void nothing_happens_at_three_in_the_morning() {
        assertThat(daysOfAYear())
                .allSatisfy(now -> assertThat(parish.tickets())
                        .filteredOn(ticket -> ticket.at() != null)
                        .allSatisfy(ticket -> {
                            var at = ticket.reportedAt(now);
                            assertThat(at.toLocalTime()).isBetween(FIRST_COFFEE, LAST_BELL);
                            for (var step : ticket.story()) {
                                at = step.follows(at);
                                assertThat(at.toLocalTime()).isBetween(FIRST_COFFEE, LAST_BELL);
                            }
                        }));
    }

    @Test
    void the_heating_fails_before_christmas_whenever_one_looks() {
        assertThat(daysOfAYear())
                .allSatisfy(now -> assertThat(parish.tickets())
                        .filteredOn(ticket -> ticket.title().startsWith("Heating has failed again"))
                        .singleElement()
                        .satisfies(ticket -> assertThat(ticket.reportedAt(now))
                                .isBetween(now.minusYears(1).minusDays(1), now)
                                .satisfies(at -> assertThat(at.getMonthValue()).isEqualTo(12))));
    }

    /** Half an hour after midnight, when the least of a day has passed; a leap year with both changes of the clocks. */
    private Stream<ZonedDateTime> daysOfAYear() {
        var first = ZonedDateTime.of(2028, 1, 1, 0, 30, 0, 0, parish.zone());
        return IntStream.range(0, 366).mapToObj(first::plusDays);
    }

    private static <T> Set<String> keys(List<T> of, Function<T, String> key) {
        return of.stream().map(key).collect(toSet());
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group());
    }
}
