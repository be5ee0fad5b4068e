package org.jieming.division;

import java.util.Optional;
import java.util.function.Supplier;

/** Finds the smallest unit known to hold something: by its code, and by its position where that tells a smaller one in it. */
public final class SmallestUnit {
    private SmallestUnit() {}

    /**
     * Finds it; a position in another unit than the code tells nothing.
     *
     * @param stated the unit it states to lie in
     * @param position finds the unit that holds its position; asked only where the code names no village
     * @return empty where neither tells
     */
    public static Optional<DivisionCode> of(Optional<DivisionCode> stated, Supplier<Optional<DivisionCode>> position) {
        boolean isSmallest =
                stated.filter(code -> code.level() == DivisionLevel.VILLAGE).isPresent();
        return isSmallest
                ? stated
                : position.get()
                        .filter(at -> stated.map(code -> code.contains(at)).orElse(true))
                        .or(() -> stated);
    }
}
