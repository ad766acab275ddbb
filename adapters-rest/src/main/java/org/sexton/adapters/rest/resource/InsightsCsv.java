package org.sexton.adapters.rest.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.dto.InsightsDto;
import org.sexton.adapters.rest.dto.InsightsDto.SliceDto;
import org.sexton.adapters.rest.dto.InsightsDto.SpanDto;
import org.sexton.adapters.rest.dto.InsightsDto.WeekDto;
import org.sexton.application.query.SpreadsheetText;

/** Charts as CSV: RFC 4180 with a header line; what a spreadsheet would take for a formula is defused. */
final class InsightsCsv {

    private InsightsCsv() {}

    /** Empty where no chart is called so. */
    static Optional<String> of(String chart, InsightsDto insights) {
        return switch (chart) {
            case "ages" ->
                text(line("age", "tickets"), insights.ages().stream().map(age -> line(age.age(), age.tickets())));
            case "places" ->
                text(line("place", "tickets"), insights.places().stream().map(InsightsCsv::slice));
            case "categories" ->
                text(line("category", "tickets"), insights.categories().stream().map(InsightsCsv::slice));
            case "weeks" -> Optional.of(weeks(insights.weeks()));
            case "times" ->
                text(
                        line("to", "tickets", "median_seconds", "ninetieth_percentile_seconds"),
                        Stream.of(
                                span("first_answer", insights.times().firstAnswer()),
                                span("resolution", insights.times().resolution())));
            default -> Optional.empty();
        };
    }

    static String weeks(List<WeekDto> weeks) {
        var lines = weeks.stream().map(week -> line(week.monday(), week.opened(), week.resolved()));
        return Stream.concat(Stream.of(line("week_from", "opened", "resolved")), lines)
                .collect(Collectors.joining());
    }

    private static String slice(SliceDto slice) {
        return line(slice.label(), slice.tickets());
    }

    private static String span(String to, SpanDto span) {
        return line(to, span.tickets(), span.median(), span.ninetieth());
    }

    private static Optional<String> text(String head, Stream<String> lines) {
        return Optional.of(Stream.concat(Stream.of(head), lines).collect(Collectors.joining()));
    }

    private static String line(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell(Objects.toString(cell, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var defused = SpreadsheetText.defused(text);
        return defused.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + defused.replace("\"", "\"\"") + '"'
                : defused;
    }
}
