package org.jieming.gap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.division.DivisionCode;
import org.jieming.division.SmallestUnit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** Where items lie, looked up once for each: by their code, and by their position where that tells a smaller unit. */
final class ItemPlaces {
    private static final Place NOWHERE = new Place(Optional.empty(), Units.OUTSIDE, false, false, false);

    private final Units units;
    private final DivisionCode home;
    private final Function<ItemVersion, Optional<DivisionCode>> position;
    private final Map<ItemId, Place> known = new HashMap<>();

    /**
     * Where an item lies.
     *
     * @param code the smallest unit known to hold it, of the area or not
     * @param unit the smallest unit known to hold it; {@link Units#OUTSIDE} when the area is not known to
     * @param mayBeInside whether it is in the area or known only to lie in something that holds the area
     * @param atHome whether the county of the area holds it
     * @param unregistered whether a county holds it that the register does not
     */
    record Place(Optional<DivisionCode> code, int unit, boolean mayBeInside, boolean atHome, boolean unregistered) {}

    ItemPlaces(Units units, DivisionCode home, Function<ItemVersion, Optional<DivisionCode>> position) {
        this.units = units;
        this.home = home;
        this.position = position;
    }

    Place of(ItemVersion item) {
        return known.computeIfAbsent(
                item.id(), none -> code(item).map(this::place).orElse(NOWHERE));
    }

    private Place place(DivisionCode code) {
        DivisionCode area = units.area();
        return new Place(
                Optional.of(code),
                units.holding(code),
                area.contains(code) || code.contains(area),
                home.contains(code),
                units.unregistered().holds(code));
    }

    /** The smallest unit known to hold an item. What lies elsewhere by its code needs no position. */
    private Optional<DivisionCode> code(ItemVersion item) {
        DivisionCode area = units.area();
        Optional<DivisionCode> stated = item.values().get("division_code").map(text -> new DivisionCode((String) text));
        boolean isElsewhere = stated.filter(code -> !area.contains(code) && !code.contains(area))
                .isPresent();
        return isElsewhere ? stated : SmallestUnit.of(stated, () -> position.apply(item));
    }
}
