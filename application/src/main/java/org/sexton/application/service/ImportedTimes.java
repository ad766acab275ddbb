package org.sexton.application.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the times of other systems' exports: ISO 8601 with or without an offset or a zone, with a T or a blank in its
 * middle, or a day alone.
 *
 * @param zone where what names neither offset nor zone is meant
 */
record ImportedTimes(ZoneId zone) {

    private static final int DAY = "2024-03-01".length();
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[ ][XXX][XX][X]['['][VV][']']")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty where it is none of the forms, or no day of the calendar. */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    switch (FORM.parseBest(withT(text), ZonedDateTime::from, LocalDateTime::from, LocalDate::from)) {
                        case ZonedDateTime at -> at.toInstant();
                        case LocalDateTime at -> at.atZone(zone).toInstant();
                        default -> LocalDate.parse(text).atStartOfDay(zone).toInstant();
                    });
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A day alone does not come before what happened on it. */
    Optional<Instant> readEnd(String text, Instant beginning) {
        return read(text)
                .map(end -> text.length() == DAY
                                && end.isBefore(beginning)
                                && end.plus(1, ChronoUnit.DAYS).isAfter(beginning)
                        ? beginning
                        : end);
    }

    private static String withT(String text) {
        return text.length() > DAY && text.charAt(DAY) == ' '
                ? text.substring(0, DAY) + 'T' + text.substring(DAY + 1)
                : text;
    }
}
