package org.jieming.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.LegalTime;
import org.jieming.register.Period;
import org.jieming.register.Query;

/**
 * The value of {@code datetime} (OGC API – Features Part 1 section 7.15.4): a day, an RFC 3339 instant, or an interval of
 * them with either end open. Legal effect has the grain of days, so an instant counts as the day it falls on by
 * {@link LegalTime}; an interval holds both its ends.
 */
public final class ValidTime {
    private ValidTime() {}

    /**
     * Reads the parameter.
     *
     * @throws Malformed for {@code datetime} when it is none of these, or ends before it begins
     */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Query.dayOf(day(text, text));
        }
        Optional<LocalDate> first = end(text.substring(0, slash), text);
        Optional<LocalDate> last = end(text.substring(slash + 1), text);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw malformed(text);
        }
        return Period.between(first, last.map(day -> day.plusDays(1)));
    }

    private static Optional<LocalDate> end(String part, String whole) {
        return part.isEmpty() || part.equals("..") ? Optional.empty() : Optional.of(day(part, whole));
    }

    private static LocalDate day(String part, String whole) {
        String text = part.toUpperCase(Locale.ROOT);
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})")) {
                return LegalTime.day(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException noSuchTime) {
            // falls through to the one complaint below
        }
        throw malformed(whole);
    }

    private static Malformed malformed(String text) {
        return new Malformed(
                "datetime",
                text,
                Bilingual.of(
                        "应为日期、RFC 3339 时刻或区间,例如 2024-05-01、2024-05-01T08:00:00+08:00、2020-01-01/..、../..",
                        "a day, an RFC 3339 instant or an interval is expected, such as 2024-05-01, 2024-05-01T08:00:00+08:00,"
                                + " 2020-01-01/.. or ../.."));
    }
}
