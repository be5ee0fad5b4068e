package org.jieming.filter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties that may be asked for, and how to read them out of an item.
 *
 * @param <T> the item
 */
public final class Schema<T> {
    private final Map<String, Field<T>> fields;

    private Schema(Map<String, Field<T>> fields) {
        this.fields = fields;
    }

    /**
     * A schema of these fields, in this order.
     *
     * @throws IllegalArgumentException when two share a name
     */
    public static <T> Schema<T> of(Collection<Field<T>> fields) {
        Map<String, Field<T>> byName = new LinkedHashMap<>();
        for (Field<T> field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("Two fields are called " + field.name());
            }
        }
        return new Schema<>(byName);
    }

    /** The names, in the order given. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    /** The field of that name, letter case counting. */
    public Optional<Field<T>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** At most three names that resemble a wrong one, the most similar first. */
    List<String> resembling(String name) {
        return Resemblance.nearest(name, fields.keySet());
    }
}
