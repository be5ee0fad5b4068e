package org.jieming.filter;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property that may be asked for.
 *
 * @param name as written in filters
 * @param kind what its values are
 * @param reader takes the value, of the Java type {@code kind} tells, or null, out of an item; called once per test and use
 * @param <T> the item
 */
public record Field<T>(String name, Kind kind, Function<? super T, ? extends @Nullable Object> reader) {}
