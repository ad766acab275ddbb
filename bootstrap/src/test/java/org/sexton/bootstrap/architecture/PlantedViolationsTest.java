package org.sexton.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.adapters.persistence.planted.PersistenceViolations;
import org.sexton.adapters.rest.planted.RestViolations;
import org.sexton.application.planted.ApplicationViolations;
import org.sexton.domain.planted.DomainViolations;
import org.sexton.domain.planted2.OtherHalf;
import org.sexton.unmarked.Unmarked;

/** A rule that has never been seen red proves nothing: each is shown what it forbids, in every build. */
public class PlantedViolationsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantings")
    void each_rule_turns_red_on_what_it_forbids(String what, ArchRule rule, Class<?>[] planted) {
        var result = rule.allowEmptyShould(true).evaluate(new ClassFileImporter().importClasses(planted));

        assertThat(result.hasViolation()).as(what).isTrue();
    }

    static Stream<Arguments> plantings() {
        return Stream.of(
                planted(
                        "framework in the domain",
                        ArchitectureTest.the_domain_knows_nothing_but_the_platform,
                        DomainViolations.KnowsAFramework.class),
                planted(
                        "framework in the application",
                        ArchitectureTest.the_application_knows_the_domain_alone,
                        ApplicationViolations.KnowsAFramework.class),
                planted(
                        "adapter knows a service",
                        ArchitectureTest.use_cases_are_known_by_their_ports,
                        RestViolations.KnowsAService.class),
                planted(
                        "adapter knows another",
                        ArchitectureTest.adapters_do_not_know_each_other,
                        RestViolations.KnowsAnotherAdapter.class,
                        PersistenceViolations.class),
                planted(
                        "adapter knows bootstrap",
                        ArchitectureTest.nobody_but_bootstrap_wires,
                        RestViolations.KnowsBootstrap.class),
                planted(
                        "packages in a circle",
                        ArchitectureTest.packages_of_the_domain_form_no_circle,
                        DomainViolations.HalfOfACircle.class,
                        OtherHalf.class),
                planted(
                        "Instant.now",
                        ArchitectureTest.time_is_asked_of_an_InstantSource,
                        DomainViolations.LooksAtTheClock.class),
                planted(
                        "a clock made at home",
                        ArchitectureTest.time_is_asked_of_an_InstantSource,
                        DomainViolations.MakesAClock.class),
                planted(
                        "UUID.randomUUID",
                        ArchitectureTest.chance_is_asked_of_an_IdSource,
                        DomainViolations.ThrowsDice.class),
                planted("Random", ArchitectureTest.chance_is_asked_of_an_IdSource, DomainViolations.OwnsDice.class),
                planted(
                        "Ticket.restore outside of a store",
                        ArchitectureTest.tickets_are_restored_by_stores_alone,
                        RestViolations.RestoresATicket.class),
                planted(
                        "a store that nobody hears of",
                        ArchitectureTest.whatever_is_committed_is_announced,
                        ApplicationViolations.CommitsInSilence.class),
                planted("entity abroad", ArchitectureTest.entities_live_in_row, RestViolations.EntityAbroad.class),
                planted(
                        "transaction abroad",
                        ArchitectureTest.transactions_begin_in_one_room,
                        RestViolations.BeginsATransaction.class),
                planted(
                        "endpoint without audience",
                        ArchitectureTest.every_endpoint_declares_its_audience,
                        RestViolations.EndpointWithoutAudience.class),
                planted(
                        "endpoint abroad",
                        ArchitectureTest.endpoints_live_in_the_REST_adapter,
                        PersistenceViolations.EndpointAbroad.class),
                planted(
                        "route laid by hand",
                        ArchitectureTest.routes_are_laid_in_one_room,
                        RestViolations.LaysARoute.class),
                planted("unmarked package", ArchitectureTest.every_package_is_null_marked, Unmarked.class),
                planted(
                        "...Port",
                        ArchitectureTest.ports_are_interfaces_with_plain_names,
                        ApplicationViolations.TicketsPort.class),
                planted(
                        "...Impl",
                        ArchitectureTest.ports_are_interfaces_with_plain_names,
                        ApplicationViolations.ClockImpl.class));
    }

    private static Arguments planted(String what, ArchRule rule, Class<?>... classes) {
        return arguments(what, rule, classes);
    }
}
