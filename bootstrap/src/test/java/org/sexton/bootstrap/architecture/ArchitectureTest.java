package org.sexton.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.sexton.application.port.out.TicketStore;
import org.sexton.domain.ticket.Ticket;

/**
 * The walls of the house. {@link PlantedViolationsTest} shows each rule what it forbids.
 */
@AnalyzeClasses(
        packages = "org.sexton",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** What one module's tests lend to another's is no part of the house. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String DOMAIN = "org.sexton.domain..";
    private static final String APPLICATION = "org.sexton.application..";
    private static final String SERVICE = "org.sexton.application.service..";
    private static final String BOOTSTRAP = "org.sexton.bootstrap..";

    @ArchTest
    static final ArchRule the_domain_knows_nothing_but_the_platform = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule the_application_knows_the_domain_alone = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule use_cases_are_known_by_their_ports = noClasses()
            .that()
            .resideOutsideOfPackages(SERVICE, BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SERVICE);

    @ArchTest
    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("org.sexton.adapters.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule nobody_but_bootstrap_wires = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOTSTRAP);

    @ArchTest
    static final ArchRule packages_of_the_domain_form_no_circle =
            slices().matching("org.sexton.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_is_asked_of_an_InstantSource = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(reaches(
                    "now",
                    Instant.class,
                    LocalDate.class,
                    LocalDateTime.class,
                    OffsetDateTime.class,
                    ZonedDateTime.class))
            .orShould()
            .accessTargetWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(name("system")).or(target(name("systemUTC"))).or(target(name("systemDefaultZone")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule chance_is_asked_of_an_IdSource = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(reaches("randomUUID", UUID.class))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    @ArchTest
    static final ArchRule tickets_are_restored_by_stores_alone = noClasses()
            .that()
            .resideOutsideOfPackages("org.sexton.adapters.persistence.store..", "org.sexton.adapters.memory..")
            .should()
            .accessTargetWhere(reaches("restore", Ticket.class));

    /** The store behind {@code AnnouncedTickets} keeps changes of which nobody hears: none but the wiring may know it. */
    @ArchTest
    static final ArchRule whatever_is_committed_is_announced = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.sexton.adapters.persistence.store..",
                    "org.sexton.adapters.memory..",
                    "org.sexton.bootstrap.wiring..")
            .should()
            .dependOnClassesThat(assignableTo(TicketStore.class).and(resideInAPackage("org.sexton.adapters..")));

    @ArchTest
    static final ArchRule entities_live_in_row = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("org.sexton.adapters.persistence.row..");

    @ArchTest
    static final ArchRule transactions_begin_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("org.sexton.adapters.persistence.tx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana..");

    @ArchTest
    static final ArchRule every_endpoint_declares_its_audience = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat(isAudienceDeclared());

    /** Where their audience is seen to, their problems are told, and the OpenAPI document finds them. */
    @ArchTest
    static final ArchRule endpoints_live_in_the_REST_adapter = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.sexton.adapters.rest..");

    /** A route that is laid by hand asks nobody who they are. */
    @ArchTest
    static final ArchRule routes_are_laid_in_one_room = noClasses()
            .that()
            .resideOutsideOfPackage("org.sexton.adapters.rest.http..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.ext.web.Router")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.vertx.http.runtime.filters.Filters")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "io.quarkus.vertx.web..");

    @ArchTest
    static final ArchRule every_package_is_null_marked =
            classes().that().resideInAPackage("org.sexton..").should(NullMarkedPackage.condition());

    @ArchTest
    static final ArchRule ports_are_interfaces_with_plain_names = classes()
            .that()
            .resideInAnyPackage(APPLICATION)
            .should()
            .haveNameNotMatching(".*(Impl|Port)|.*\\.I[A-Z][a-z].*");

    private static DescribedPredicate<JavaAccess<?>> reaches(String method, Class<?>... owners) {
        DescribedPredicate<JavaClass> any = DescribedPredicate.alwaysFalse();
        for (var type : owners) {
            any = any.or(
                    DescribedPredicate.<JavaClass>describe(type.getSimpleName(), owner -> owner.isEquivalentTo(type)));
        }
        return target(name(method)).and(target(owner(any))).as("reaches " + method);
    }

    private static DescribedPredicate<JavaClass> isAudienceDeclared() {
        return DescribedPredicate.describe(
                "declare an audience",
                type -> type.isAnnotatedWith(RolesAllowed.class) || type.isAnnotatedWith(PermitAll.class));
    }
}
