package org.jieming.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compiled end of an interval.
 *
 * @param isOpen whether it is {@code '..'}
 * @param inDays whether it is a date or fits beside one
 * @param term the instant; null when open
 */
record End<T>(boolean isOpen, boolean inDays, @Nullable Term<T> term) {

    /**
     * The way to the end of an item's interval.
     *
     * @param isOpen whether there is none
     * @param isConstant whether it is the same for all items
     * @param constant the constant; null when open or read
     * @param reader takes it out of an item
     */
    record Reading<T, C>(
            boolean isOpen, boolean isConstant, @Nullable C constant, Function<T, @Nullable C> reader) {

        @Nullable
        C read(T item) {
            return reader.apply(item);
        }
    }

    /** Reads the end as a day. */
    Reading<T, LocalDate> days() {
        return reading(value -> (LocalDate) value);
    }

    /** Reads the end as a moment; a day becomes the moment that {@code ofDay} gives. */
    Reading<T, Instant> moments(Function<LocalDate, @Nullable Instant> ofDay) {
        return reading(value -> value instanceof LocalDate day ? ofDay.apply(day) : (Instant) value);
    }

    private <C> Reading<T, C> reading(Function<Object, @Nullable C> cast) {
        Term<T> given = term;
        if (given == null) {
            return new Reading<>(true, true, null, item -> null);
        }
        Object constant = given.constant();
        if (constant != null) {
            C value = cast.apply(constant);
            return new Reading<>(false, true, value, item -> value);
        }
        return new Reading<>(false, false, null, item -> {
            Object value = given.reader().apply(item);
            return value == null ? null : cast.apply(value);
        });
    }
}
