package org.sexton.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sexton.application.port.in.PreviewReport;
import org.sexton.application.port.in.PreviewReport.Finding;
import org.sexton.application.port.in.PreviewReport.View;
import org.sexton.domain.person.Actor;
import org.sexton.domain.redaction.Redaction.Kind;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class PreviewReportServiceTest {

    private final PreviewReport preview = new PreviewReportService();

    private Outcome<View> of(@Nullable String title, String description, @Nullable String locationText) {
        return preview.handle(Actor.GUEST, new PreviewReport.Command(title, description, locationText, List.of()));
    }

    @Test
    void what_holds_nothing_personal_is_read_as_it_was_written() {
        assertThat(of(" Tap  leaks ", "All night.\r\nSince Sunday.", null))
                .isEqualTo(Outcome.ok(new View("Tap leaks", "All night.\nSince Sunday.", "", List.of())));
    }

    @Test
    void what_everyone_is_spared_is_named_in_the_order_of_the_texts() {
        var outcome = of("Call 07700 900123", "or anna@example.org, or 020 7946 0958", "ask at 07700 900456");

        assertThat(outcome)
                .isEqualTo(Outcome.ok(new View(
                        "Call [tel]",
                        "or [mail], or [tel]",
                        "ask at [tel]",
                        List.of(
                                new Finding("title", Kind.PHONE, "07700 900123"),
                                new Finding("description", Kind.EMAIL, "anna@example.org"),
                                new Finding("description", Kind.PHONE, "020 7946 0958"),
                                new Finding("locationText", Kind.PHONE, "07700 900456")))));
    }

    @Test
    void what_could_not_be_sent_is_refused_all_of_it_at_once() {
        var outcome = preview.handle(
                Actor.GUEST,
                new PreviewReport.Command(
                        null,
                        "x".repeat(20_001),
                        null,
                        List.of(new Violation("colour", "unknown_property", "is not known here"))));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        Refusal.Invalid.class,
                                        invalid -> assertThat(invalid.violations())
                                                .extracting(Violation::field, Violation::code)
                                                .containsExactly(
                                                        tuple("title", "required"),
                                                        tuple("description", "too_long"),
                                                        tuple("colour", "unknown_property"))));
    }
}
