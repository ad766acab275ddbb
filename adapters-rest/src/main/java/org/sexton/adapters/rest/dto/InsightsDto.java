package org.sexton.adapters.rest.dto;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sexton.application.query.Insights;

/**
 * How the work of the desk goes. What was merged counts where it went.
 *
 * @param ages of the open tickets, the youngest first
 * @param places of the open tickets, the most first
 * @param categories of the open tickets, the most first
 * @param weeks in order, the current one last
 * @param times of the tickets opened in these weeks
 */
@Schema(name = "Insights")
public record InsightsDto(
        List<AgeDto> ages, List<SliceDto> places, List<SliceDto> categories, List<WeekDto> weeks, TimesDto times) {

    @Schema(name = "InsightsAge")
    public record AgeDto(
            @Schema(enumeration = {"up_to_a_week", "up_to_a_month", "up_to_a_quarter", "up_to_a_year", "older"})
            String age,

            long tickets) {}

    /** @param label null for the tickets that have none */
    @Schema(name = "InsightsSlice")
    public record SliceDto(
            @Schema(nullable = true) @Nullable String label, long tickets) {}

    /** @param monday its first day, where the organisation is */
    @Schema(name = "InsightsWeek")
    public record WeekDto(LocalDate monday, long opened, long resolved) {}

    /**
     * @param firstAnswer from the opening to the first public comment of the staff
     * @param resolution from the opening to when it was resolved
     */
    @Schema(name = "InsightsTimes")
    public record TimesDto(SpanDto firstAnswer, SpanDto resolution) {}

    /**
     * In seconds.
     *
     * @param tickets how many it is about
     * @param median what half of them took at most; null without any
     * @param ninetieth what nine of ten took at most; null without any
     */
    @Schema(name = "InsightsSpan")
    public record SpanDto(
            long tickets,
            @Schema(nullable = true) @Nullable Long median,
            @Schema(nullable = true) @Nullable Long ninetieth) {

        static SpanDto of(Insights.Span span) {
            return new SpanDto(span.tickets(), seconds(span.median()), seconds(span.ninetieth()));
        }

        private static @Nullable Long seconds(@Nullable Duration duration) {
            return duration == null ? null : duration.toSeconds();
        }
    }

    public static InsightsDto of(Insights insights) {
        var ages = Insights.Age.values();
        return new InsightsDto(
                IntStream.range(0, ages.length)
                        .mapToObj(i ->
                                new AgeDto(Wire.name(ages[i]), insights.ages().get(i)))
                        .toList(),
                slices(insights.places()),
                slices(insights.categories()),
                weeks(insights.weeks()),
                new TimesDto(
                        SpanDto.of(insights.times().firstAnswer()),
                        SpanDto.of(insights.times().resolution())));
    }

    private static List<SliceDto> slices(List<Insights.Slice> slices) {
        return slices.stream()
                .map(slice -> new SliceDto(slice.label(), slice.tickets()))
                .toList();
    }

    static List<WeekDto> weeks(List<Insights.Week> weeks) {
        return weeks.stream()
                .map(week -> new WeekDto(week.monday(), week.opened(), week.resolved()))
                .toList();
    }
}
