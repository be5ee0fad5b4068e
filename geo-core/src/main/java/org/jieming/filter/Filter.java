package org.jieming.filter;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A condition made ready to be asked of many items: names resolved, kinds checked, geometry converted and prepared.
 * Immutable and safe to share between threads; a test costs what its leaves cost and stops at the first that decides.
 *
 * @param <T> the item
 */
public final class Filter<T> implements Predicate<T> {
    private final Condition condition;
    private final Predicate<T> test;
    private final Narrowing<T> narrowing;

    private Filter(Condition condition, Predicate<T> test, Narrowing<T> narrowing) {
        this.condition = condition;
        this.test = test;
        this.narrowing = narrowing;
    }

    /** Compiles a condition whose geometry is given in CRS84, which is taken as coincident with the stored EPSG:4490. */
    public static <T> Filter<T> compile(Condition condition, Schema<T> schema) {
        return compile(condition, schema, UnaryOperator.identity());
    }

    /**
     * Compiles a condition.
     *
     * @param toStored brings a geometry from the CRS of the filter, in its axis order, to EPSG:4490 with x = longitude
     * @throws org.jieming.language.Malformed for field {@code filter}: a property that does not exist (with the names nearest to
     *     it), kinds that do not fit, a function that is not offered, a literal that is not valid or not on the earth
     */
    public static <T> Filter<T> compile(Condition condition, Schema<T> schema, UnaryOperator<Geometry> toStored) {
        var compiler = new Compiler<>(schema, new SpatialLiterals(toStored));
        Predicate<T> test = compiler.test(condition, true);
        return new Filter<>(condition, test, new Narrowing<>(compiler));
    }

    /** Whether the condition is true of the item; false when it is false or unknown. */
    @Override
    public boolean test(T item) {
        return test.test(item);
    }

    /** The condition as it was given. */
    public Condition condition() {
        return condition;
    }

    /** The names of the properties it reads, in the order of their first use. */
    public Set<String> properties() {
        return condition.properties();
    }

    /**
     * A box, in the stored system, that the geometry under this name intersects in every match; empty when any place may match. A
     * box that {@link Envelope#isNull() is null} tells that nothing can match.
     */
    public Optional<Envelope> bounds(String geometryProperty) {
        return narrowing.bounds(condition, geometryProperty);
    }

    /**
     * For some properties, the values one of which each match must have: from equalities and lists that the whole condition
     * depends on. Values are {@link String}, {@link Long}, {@link Double}, {@link Boolean}, {@link java.time.LocalDate} or
     * {@link java.time.Instant}, after the {@link Kind} of the property. An empty set tells that nothing can match.
     */
    public Map<String, Set<Object>> equalities() {
        return narrowing.equalities(condition);
    }
}
