package org.jieming.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which versions of one type are wanted.
 *
 * @param type the item type
 * @param during the valid time asked about; of several versions of an item in it the latest answers
 * @param bounds the box, in degrees of EPSG:4490 with longitude as x, that shapes must touch; null for all
 * @param equal values that properties must have, by property name: only a hint that keys may be used, {@code filter}
 *     decides
 * @param filter what else must hold
 */
public record Query(
        ItemType type,
        Period during,
        @Nullable Envelope bounds,
        Map<String, Object> equal,
        Predicate<ItemVersion> filter) {
    private static final Predicate<ItemVersion> ALL = version -> true;

    public Query {
        equal = Map.copyOf(equal);
    }

    /** Everything of a type in force on a day. */
    public static Query on(ItemType type, LocalDate day) {
        return new Query(type, dayOf(day), null, Map.of(), ALL);
    }

    /** The same question about another time; of several versions of an item in it the latest answers. */
    public Query during(Period period) {
        return new Query(type, period, bounds, equal, filter);
    }

    /** The same question within a box. */
    public Query within(Envelope box) {
        return new Query(type, during, box, equal, filter);
    }

    /** The same question with one more condition. */
    public Query where(Predicate<ItemVersion> condition) {
        return new Query(type, during, bounds, equal, filter == ALL ? condition : filter.and(condition));
    }

    /** The same question with values that the condition is known to demand. */
    public Query knowing(Map<String, Object> values) {
        return new Query(type, during, bounds, values, filter);
    }

    /** A period of one day. */
    public static Period dayOf(LocalDate day) {
        int number = Math.toIntExact(day.toEpochDay());
        return new Period(number, number + 1);
    }

    /** Whether neither box nor condition narrows the question. */
    boolean isUnfiltered() {
        return bounds == null && filter == ALL;
    }

    /** The day asked about, when it is a single one. */
    Optional<Integer> day() {
        return during.end() == during.first() + 1 ? Optional.of(during.first()) : Optional.empty();
    }
}
