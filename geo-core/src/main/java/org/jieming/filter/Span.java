package org.jieming.filter;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, closed at both ends as ISO 8601 has it; an instant starts and ends at itself.
 *
 * @param start first moment, or null when there is no beginning
 * @param end last moment, included, or null when there is no end
 * @param <C> {@link java.time.LocalDate} or {@link java.time.Instant}
 */
public record Span<C extends Comparable<? super C>>(
        @Nullable C start, @Nullable C end) {

    /** A span of one moment. */
    public static <C extends Comparable<? super C>> Span<C> instant(C moment) {
        return new Span<>(moment, moment);
    }

    /** Whether this span has ended before the other begins. */
    boolean isBefore(Span<C> other) {
        return end != null && other.start != null && end.compareTo(other.start) < 0;
    }

    /** Whether the last moment of this span is the first of the other. */
    boolean meets(Span<C> other) {
        return end != null && other.start != null && end.compareTo(other.start) == 0;
    }

    /** Compares the beginnings; no beginning comes first. */
    int compareStart(Span<C> other) {
        if (start == null || other.start == null) {
            return start == other.start ? 0 : start == null ? -1 : 1;
        }
        return start.compareTo(other.start);
    }

    /** Compares the ends; no end comes last. */
    int compareEnd(Span<C> other) {
        if (end == null || other.end == null) {
            return end == other.end ? 0 : end == null ? 1 : -1;
        }
        return end.compareTo(other.end);
    }
}
