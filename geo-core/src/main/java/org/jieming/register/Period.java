package org.jieming.register;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A stretch of valid time: from a day on, up to but not including another; either end may be open.
 * Days are the grain of legal effect (domain section B.3: effective_on).
 *
 * @param first first day, as days since 1970-01-01; {@link Integer#MIN_VALUE} when unknown or always
 * @param end the first day after it; {@link Integer#MAX_VALUE} when it goes on
 */
public record Period(int first, int end) {
    /** Without known beginning or end. */
    public static final Period ALWAYS = new Period(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public Period {
        if (first >= end) {
            throw new Malformed(
                    "valid_to",
                    day(end).map(LocalDate::toString).orElse(""),
                    Bilingual.of("失效日期必须晚于生效日期", "valid_to must be later than valid_from"));
        }
    }

    /** From a day on, without end. */
    public static Period from(LocalDate first) {
        return new Period(Math.toIntExact(first.toEpochDay()), Integer.MAX_VALUE);
    }

    /**
     * Between two days, either of them possibly absent.
     *
     * @throws Malformed when the end does not come after the beginning
     */
    public static Period between(Optional<LocalDate> first, Optional<LocalDate> end) {
        int from = first.map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MIN_VALUE);
        int to = end.map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MAX_VALUE);
        return from == Integer.MIN_VALUE && to == Integer.MAX_VALUE ? ALWAYS : new Period(from, to);
    }

    /** The first day, or empty when it is not known. */
    public Optional<LocalDate> firstDay() {
        return day(first);
    }

    /** The first day after the period, or empty when it goes on. */
    public Optional<LocalDate> endDay() {
        return day(end);
    }

    /** Whether it goes on without end. */
    public boolean isOpen() {
        return end == Integer.MAX_VALUE;
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return containsDay(Math.toIntExact(day.toEpochDay()));
    }

    /** Whether the day, as days since 1970-01-01, lies in the period. */
    public boolean containsDay(int day) {
        return first <= day && day < end;
    }

    /** Whether the two periods share a day. */
    public boolean overlaps(Period other) {
        return first < other.end && other.first < end;
    }

    /** Whether every day of the other lies in this one. */
    public boolean covers(Period other) {
        return first <= other.first && other.end <= end;
    }

    /** The days of both; empty where they share none. */
    public Optional<Period> common(Period other) {
        return overlaps(other)
                ? Optional.of(new Period(Math.max(first, other.first), Math.min(end, other.end)))
                : Optional.empty();
    }

    /** What of this period lies before the other begins. */
    public Optional<Period> before(Period other) {
        return first < other.first ? Optional.of(new Period(first, Math.min(end, other.first))) : Optional.empty();
    }

    /** What of this period lies after the other has ended. */
    public Optional<Period> after(Period other) {
        return other.end < end ? Optional.of(new Period(Math.max(first, other.end), end)) : Optional.empty();
    }

    private static Optional<LocalDate> day(int value) {
        return value == Integer.MIN_VALUE || value == Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(value));
    }

    @Override
    public String toString() {
        return firstDay().map(LocalDate::toString).orElse("..") + "/"
                + endDay().map(LocalDate::toString).orElse("..");
    }
}
