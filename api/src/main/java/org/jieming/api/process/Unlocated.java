package org.jieming.api.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Unplaced;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;

/** Looks for facilities of which no more than a unit is known, in an area or near enough that they may serve somebody there. */
public final class Unlocated {
    /** The longest radius there is, 100 km, in degrees of longitude where China is northernmost. */
    private static final double FARTHEST = 1.5;

    private Unlocated() {}

    /** Those of some kinds that serve, or may; nothing of others comes into the evidence. O(facilities × levels). */
    public static Unplaced of(Setting setting, List<String> kinds) {
        List<ItemVersion> found = unlocated(setting, kinds);
        Set<String> codes = codes(setting, found);
        Map<String, ItemVersion> drawn = codes.isEmpty()
                ? Map.of()
                : setting
                        .ground()
                        .items(
                                ItemType.DIVISION,
                                setting.day(),
                                unit -> codes.contains(unit.values().text("code")))
                        .stream()
                        .collect(Collectors.toMap(unit -> unit.values().text("code"), unit -> unit, (one, two) -> one));
        return Unplaced.of(found, facility -> Facilities.serves(facility, setting.day()), code -> Optional.ofNullable(
                        drawn.get(code.digits()))
                .flatMap(ItemVersion::shape)
                .map(Shape::geometry));
    }

    /** The units whose outlines tell where facilities of any kind may stand. */
    static Set<String> outlines(Setting setting) {
        return codes(setting, unlocated(setting, Facilities.kinds()));
    }

    private static List<ItemVersion> unlocated(Setting setting, List<String> kinds) {
        Predicate<DivisionCode> isNear = near(setting);
        return setting.ground()
                .items(
                        ItemType.FACILITY,
                        setting.day(),
                        facility -> Facilities.door(facility) == null
                                && (Facilities.serves(facility, kinds, setting.day())
                                        || Facilities.mayServe(facility, kinds, setting.day()))
                                && Facilities.unit(facility).filter(isNear).isPresent());
    }

    private static Set<String> codes(Setting setting, List<ItemVersion> facilities) {
        return facilities.stream()
                .flatMap(facility -> Facilities.unit(facility).stream())
                .distinct()
                .flatMap(unit -> drawn(setting, unit).stream())
                .map(unit -> unit.values().text("code"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The smallest unit that is drawn and is or holds a unit. */
    private static Optional<ItemVersion> drawn(Setting setting, DivisionCode unit) {
        var territory = setting.ground().snapshot().territory(setting.day());
        return Stream.iterate(Optional.of(unit), Optional::isPresent, at -> at.flatMap(DivisionCode::parent))
                .flatMap(at -> territory.unit(at.orElseThrow().digits()).stream())
                .filter(division -> division.shapeOrNull() != null)
                .findFirst();
    }

    /** Whether something in a unit is in the area, may be, or is near it. */
    private static Predicate<DivisionCode> near(Setting setting) {
        Envelope box = new Envelope();
        setting.units().values().stream()
                .flatMap(unit -> unit.shape().stream())
                .forEach(shape -> box.expandToInclude(shape.envelope()));
        box.expandBy(FARTHEST);
        return unit -> setting.area().contains(unit)
                || unit.contains(setting.area())
                || drawn(setting, unit)
                        .flatMap(ItemVersion::shape)
                        .filter(shape -> box.intersects(shape.envelope()))
                        .isPresent();
    }
}
