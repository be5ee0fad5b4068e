package org.jieming.api.intake;

import java.util.Map;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a row lets conclude of a new item beyond what it states. Of an item that the register knows nothing is concluded: what
 * somebody surveyed or classed gives way to what is stated alone.
 *
 * @param values by property
 * @param shape where it lies; null where the row states that or says nothing of it
 */
record Inferred(Map<String, Object> values, @Nullable Shape shape) {

    /** What is stated with what is concluded. */
    Values with(Values stated) {
        Values.Builder all = stated.toBuilder();
        values.forEach(all::setIfKnown);
        return all.build();
    }
}
