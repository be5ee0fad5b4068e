package org.jieming.api.resource;

import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Fills in the unit that a place lies in, by its position, where nobody states it; an announcement names it. */
public final class Located {
    private static final String CODE = "division_code";

    private Located() {}

    /** The values with the smallest unit known to hold the shape today; as they are where they state one or none holds it. */
    public static Values in(Reading now, Values values, @Nullable Shape shape) {
        if (shape == null || !values.text(CODE).isEmpty()) {
            return values;
        }
        var inside = shape.geometry().getInteriorPoint();
        return now.snapshot().territory(now.today()).at(inside.getX(), inside.getY()).stream()
                .filter(now.view()::sees)
                .map((ItemVersion unit) -> unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .map(code -> values.toBuilder().parse(CODE, code).build())
                .orElse(values);
    }
}
