package org.jieming.filter;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compiled scalar: what kind it is and how to take it out of an item.
 *
 * @param kind TEXT, BOOLEAN, DATE or TIMESTAMP with values that compare with their like, or a numeric kind
 * @param constant the value when it is the same for all items
 * @param reader takes the value out of an item; null when missing
 * @param source the expression it was compiled from
 */
record Term<T>(
        Kind kind,
        @Nullable Object constant,
        Function<? super T, ? extends @Nullable Object> reader,
        Expression source) {

    static <T> Term<T> constant(Kind kind, Object value, Expression source) {
        return new Term<>(kind, value, item -> value, source);
    }

    /** How messages call it. */
    String shown() {
        return source instanceof Expression.Property property ? property.name() : CqlText.write(source);
    }

    boolean isConstant() {
        return constant != null;
    }

    /** The same term with another way to its values. */
    Term<T> mapped(Function<String, String> change) {
        if (constant != null) {
            return constant(kind, change.apply((String) constant), source);
        }
        return new Term<>(
                kind,
                null,
                item -> {
                    Object value = reader.apply(item);
                    return value == null ? null : change.apply((String) value);
                },
                source);
    }

    /** The numeric value of an item, {@code NaN} when missing. */
    double number(T item) {
        Object value = reader.apply(item);
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }
}
