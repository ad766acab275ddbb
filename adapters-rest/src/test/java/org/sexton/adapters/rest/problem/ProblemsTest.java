package org.sexton.adapters.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.domain.shared.Refusal;
import org.sexton.domain.shared.Violation;

class ProblemsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(new Refusal.NotFound("ticket"), 404, "not-found"),
                arguments(new Refusal.NotAllowed("open it"), 403, "not-allowed"),
                arguments(new Refusal.Invalid(Violation.required("title")), 400, "invalid-input"),
                arguments(new Refusal.Stale(7), 412, "stale"),
                arguments(new Refusal.Conflict("It is so."), 409, "conflict"),
                arguments(new Refusal.KeyReused("k"), 422, "key-reused"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_has_its_status_and_its_stable_type(Refusal why, int status, String kind) {
        var response = Problems.of(why).getResponse();

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getMediaType()).hasToString(Problem.MEDIA_TYPE);
        assertThat(response.getEntity())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo("urn:sexton:problem:" + kind));
    }

    @Test
    void all_violations_are_carried_along() {
        var problem = (Problem) Problems.invalid(List.of(Violation.required("a"), Violation.unknown("b", "x")))
                .getResponse()
                .getEntity();

        assertThat(problem.violations()).extracting(Problem.ViolationDto::field).containsExactly("a", "b");
    }
}
