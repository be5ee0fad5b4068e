package org.jieming.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the temporal predicates. Dates are compared with dates as days; where a date meets a timestamp it stands for the whole
 * day in UTC (permission basic-cql2/type-casts). An interval with a missing end is unknown.
 */
final class TimeTests<T> {
    private final Terms<T> terms;

    TimeTests(Terms<T> terms) {
        this.terms = terms;
    }

    /**
     * A compiled temporal operand.
     *
     * @param isInstant whether it is one moment
     * @param inDays whether its ends are dates
     * @param reader the span of an item; null when missing
     */
    private record Time<T>(boolean isInstant, boolean inDays, Function<T, @Nullable Span<?>> reader) {

        @SuppressWarnings("unchecked")
        Function<T, @Nullable Span<LocalDate>> days() {
            return item -> (Span<LocalDate>) reader.apply(item);
        }

        @SuppressWarnings("unchecked")
        Function<T, @Nullable Span<Instant>> moments() {
            if (!inDays) {
                return item -> (Span<Instant>) reader.apply(item);
            }
            return item -> {
                Span<LocalDate> span = (Span<LocalDate>) reader.apply(item);
                return span == null ? null : new Span<>(morning(span.start()), night(span.end()));
            };
        }
    }

    private static @Nullable Instant morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable Instant night(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }

    Predicate<T> test(Condition.Temporal temporal, boolean wanted) {
        Time<T> left = time(temporal.left());
        Time<T> right = time(temporal.right());
        TemporalRelation relation = temporal.relation();
        if (!relation.takesInstants() && (left.isInstant() || right.isInstant())) {
            throw Faults.of(CqlText.write(temporal), needsIntervals(relation));
        }
        return left.inDays() && right.inDays()
                ? test(left.days(), relation, right.days(), wanted)
                : test(left.moments(), relation, right.moments(), wanted);
    }

    private static Bilingual needsIntervals(TemporalRelation relation) {
        return Bilingual.format(
                "%s 只用于两个区间之间；时刻请用 T_AFTER、T_BEFORE、T_DISJOINT、T_EQUALS 或 T_INTERSECTS。",
                "%s is defined between intervals only; for instants use T_AFTER, T_BEFORE, T_DISJOINT, T_EQUALS or T_INTERSECTS.",
                relation.text());
    }

    private static <T, C extends Comparable<? super C>> Predicate<T> test(
            Function<T, @Nullable Span<C>> left,
            TemporalRelation relation,
            Function<T, @Nullable Span<C>> right,
            boolean wanted) {
        return item -> {
            Span<C> a = left.apply(item);
            Span<C> b = right.apply(item);
            return a != null && b != null && relation.holds(a, b) == wanted;
        };
    }

    private Time<T> time(Expression operand) {
        if (operand instanceof Expression.DateInstant date) {
            return constant(true, true, Span.instant(date.value()));
        }
        if (operand instanceof Expression.TimestampInstant timestamp) {
            return constant(true, false, Span.instant(timestamp.value()));
        }
        if (operand instanceof Expression.Interval interval) {
            return interval(interval);
        }
        if (operand instanceof Condition.Call call) {
            throw Faults.noSuchFunction(call.name());
        }
        return property(terms.field(((Expression.Property) operand).name()));
    }

    private static <T> Time<T> constant(boolean isInstant, boolean inDays, Span<?> span) {
        return new Time<>(isInstant, inDays, item -> span);
    }

    private Time<T> property(Field<T> field) {
        Function<? super T, ? extends @Nullable Object> reader = field.reader();
        return switch (field.kind()) {
            case DATE_SPAN -> new Time<>(false, true, item -> (Span<?>) reader.apply(item));
            case TIMESTAMP_SPAN -> new Time<>(false, false, item -> (Span<?>) reader.apply(item));
            case DATE ->
                new Time<>(true, true, item -> {
                    Object value = reader.apply(item);
                    return value == null ? null : Span.instant((LocalDate) value);
                });
            case TIMESTAMP ->
                new Time<>(true, false, item -> {
                    Object value = reader.apply(item);
                    return value == null ? null : Span.instant((Instant) value);
                });
            default -> throw notTemporal(field);
        };
    }

    private static Malformed notTemporal(Field<?> field) {
        return Faults.of(
                field.name(),
                Bilingual.format(
                        "“%1$s”是%2$s，不是时间。",
                        "'%1$s' is a %3$s, not a time.",
                        field.name(),
                        field.kind().title().zh(),
                        field.kind().title().en()));
    }

    private Time<T> interval(Expression.Interval interval) {
        End<T> start = end(interval.start());
        End<T> end = end(interval.end());
        if (start.inDays() && end.inDays()) {
            return interval(start.days(), end.days(), true, interval);
        }
        return interval(start.moments(TimeTests::morning), end.moments(TimeTests::night), false, interval);
    }

    private <C extends Comparable<? super C>> Time<T> interval(
            End.Reading<T, C> start, End.Reading<T, C> end, boolean inDays, Expression.Interval written) {
        if (start.isConstant() && end.isConstant()) {
            C first = start.constant();
            C last = end.constant();
            if (first != null && last != null && first.compareTo(last) > 0) {
                throw Faults.of(
                        CqlText.write(written), Bilingual.of("区间的终点早于起点。", "The interval ends before it begins."));
            }
            return constant(false, inDays, new Span<>(first, last));
        }
        return new Time<>(false, inDays, item -> {
            C first = start.read(item);
            C last = end.read(item);
            boolean known = (first != null || start.isOpen()) && (last != null || end.isOpen());
            return known ? new Span<>(first, last) : null;
        });
    }

    private End<T> end(Expression expression) {
        if (expression instanceof Expression.Unbounded) {
            return new End<>(true, true, null);
        }
        Term<T> term = terms.scalar(expression);
        if (!term.kind().isInstant()) {
            throw Faults.of(
                    term.shown(),
                    Bilingual.format(
                            "“%1$s”是%2$s，不能作区间端点。",
                            "'%1$s' is a %3$s and no end for an interval.",
                            term.shown(),
                            term.kind().title().zh(),
                            term.kind().title().en()));
        }
        return new End<>(false, term.kind() == Kind.DATE, term);
    }
}
