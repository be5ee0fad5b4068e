package org.jieming.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/** Which counties of an area, and beside it, keep {@link Rolls} of what, by what the register holds. Used by one thread. */
final class KeptRolls {
    private final Holdings holdings;
    private final Map<List<List<String>>, Rolls> rolls = new HashMap<>();
    private final Map<List<String>, Beside> beside = new HashMap<>();
    private @Nullable RollCounties ofArea;
    private @Nullable RollCounties ofAll;

    KeptRolls(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Which counties keep rolls of facilities or cemeteries of some kinds, any of which may serve. */
    Rolls of(List<String> kinds) {
        return rolls.computeIfAbsent(Rolls.of(kinds), wanted -> ofArea(wanted));
    }

    /** Which keep a roll of one of some kinds at the least, so that there is something to be judged. */
    Rolls ofAny(List<String> kinds) {
        return rolls.computeIfAbsent(List.of(kinds), wanted -> ofArea(wanted));
    }

    private Rolls ofArea(List<List<String>> wanted) {
        return of(countiesOfArea(), wanted);
    }

    private RollCounties countiesOfArea() {
        if (ofArea == null) {
            ofArea = RollCounties.of(holdings.units().codes(), holdings.units().unregistered());
        }
        return ofArea;
    }

    /** The counties of the register, in the area and beside it. */
    private RollCounties countiesOfAll() {
        if (ofAll == null) {
            List<ItemVersion> divisions = holdings.all(ItemType.DIVISION);
            boolean isAreaAlone = divisions.size() == holdings.units().size()
                    && holdings.units().unregistered().counties().isEmpty();
            ofAll = isAreaAlone
                    ? countiesOfArea()
                    : RollCounties.of(
                            divisions.stream()
                                    .flatMap(unit -> Holdings.code(unit).stream())
                                    .toList(),
                            Unregistered.NONE);
        }
        return ofAll;
    }

    /** Which keep a roll of estates. */
    Rolls ofEstates() {
        List<String> estates = List.of(ItemType.RESIDENTIAL_AREA.name());
        return rolls.computeIfAbsent(List.of(estates), none -> Rolls.none(countiesOfArea(), estates)
                .with(estates, places(holdings.all(ItemType.RESIDENTIAL_AREA).stream())));
    }

    /** The counties of the area and beside it that keep no roll of one of some kinds, with their outlines. */
    Beside beside(List<String> kinds) {
        return beside.computeIfAbsent(
                kinds, wanted -> Beside.of(holdings.all(ItemType.DIVISION), of(countiesOfAll(), Rolls.of(wanted))));
    }

    private Rolls of(RollCounties counties, List<List<String>> wanted) {
        Rolls found = Rolls.undeclared(
                counties, wanted, holdings.declared(), holdings.units().area());
        for (List<String> roll : wanted) {
            found = found.with(roll, places(holdings.onRecord(roll).stream()));
        }
        return found;
    }

    private Stream<DivisionCode> places(Stream<ItemVersion> items) {
        return items.flatMap(item -> holdings.placeOf(item).stream());
    }
}
