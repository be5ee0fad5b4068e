package org.jieming.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of the properties that recognise an item, in the order of its key.
 *
 * @param values one per property, none absent
 */
public record KeyValue(List<Object> values) {
    public KeyValue {
        values = List.copyOf(values);
    }

    /** The key of an item, or empty when one of the properties has no value. */
    public static Optional<KeyValue> of(List<Property> key, Values from) {
        List<Object> values = new ArrayList<>(key.size());
        for (Property property : key) {
            Object value = from.at(from.descriptor().indexOf(property.name()));
            if (value == null) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(new KeyValue(values));
    }
}
