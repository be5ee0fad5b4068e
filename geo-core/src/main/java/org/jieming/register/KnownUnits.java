package org.jieming.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;

/**
 * Which divisions the register knows by code, and whether one that it does not know is none: where it knows others of the level beside
 * it, it is taken to know all of them (B-04). For one snapshot and one thread: each unit is looked up once.
 */
public final class KnownUnits {
    private static final List<Property> CODE =
            Descriptor.of(ItemType.DIVISION).keys().get(0);

    private final Snapshot snapshot;
    private final LocalDate day;
    private final Predicate<ItemVersion> told;
    private final Map<DivisionCode, List<ItemVersion>> units = new HashMap<>();
    private final Map<DivisionCode, Boolean> parted = new HashMap<>();

    /**
     * The divisions of a snapshot.
     *
     * @param day on which the units beside one count
     * @param told what of the register may be told
     */
    public KnownUnits(Snapshot snapshot, LocalDate day, Predicate<ItemVersion> told) {
        this.snapshot = snapshot;
        this.day = day;
        this.told = told;
    }

    /** The day on which the units beside one count. */
    public LocalDate day() {
        return day;
    }

    /** The versions of a unit, of whatever days; none of one that the register does not know. */
    public List<ItemVersion> of(DivisionCode code) {
        return units.computeIfAbsent(
                code, asked -> snapshot.withKey(ItemType.DIVISION, CODE, new KeyValue(List.of(asked.digits()))).stream()
                        .filter(told)
                        .toList());
    }

    /** Whether the register knows units of the level of a code beside it. O(divisions) once for each unit above. */
    public boolean hasNeighbours(DivisionCode code) {
        return code.parent()
                .map(above -> parted.computeIfAbsent(above, unit -> isParted(unit, code.level())))
                .orElse(true);
    }

    /**
     * The unit that a code names or lies in and that is none: the register does not know it and does know those beside it. A village
     * of a town without villages on record is taken to be one that nobody entered yet.
     */
    public Optional<DivisionCode> missing(DivisionCode code) {
        if (!of(code).isEmpty()) {
            return Optional.empty();
        }
        return hasNeighbours(code)
                ? Optional.of(code)
                : code.parent()
                        .filter(any -> code.level() == DivisionLevel.VILLAGE)
                        .flatMap(this::missing);
    }

    private boolean isParted(DivisionCode above, DivisionLevel level) {
        boolean[] found = {false};
        snapshot.each(Query.on(ItemType.DIVISION, day), unit -> {
            String code = unit.values().text("code");
            found[0] = !code.isEmpty()
                    && new DivisionCode(code).level() == level
                    && above.contains(new DivisionCode(code));
            return !found[0];
        });
        return found[0];
    }
}
