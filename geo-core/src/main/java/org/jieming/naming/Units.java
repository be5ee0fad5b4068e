package org.jieming.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Property;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.register.Territory;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Point;

/** The divisions of a snapshot on a day, and what lies in them as far as its code or its shape tells. */
final class Units {
    private static final String SUB_DISTRICT = "sub-district";
    private static final List<Property> CODE =
            Descriptor.of(ItemType.DIVISION).keys().get(0);

    private final Snapshot snapshot;
    private final LocalDate day;

    Units(Snapshot snapshot, LocalDate day) {
        this.snapshot = snapshot;
        this.day = day;
    }

    /** The lowest division that holds a shape. */
    Optional<DivisionCode> holding(Shape shape) {
        Territory territory = snapshot.territory(day);
        Point inside = shape.geometry().getInteriorPoint();
        return territory.at(inside.getX(), inside.getY()).stream()
                .map(unit -> unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new)
                .findFirst();
    }

    /** Whether an item lies in a unit for certain. */
    Predicate<ItemVersion> in(DivisionCode unit) {
        return item -> lies(item).filter(unit::contains).isPresent();
    }

    /** Whether nothing tells that an item lies outside of a unit: neither its code nor, without one, its shape. */
    Predicate<ItemVersion> maybeIn(DivisionCode unit) {
        return item -> lies(item)
                .map(lies -> unit.contains(lies) || lies.contains(unit))
                .orElse(item.shapeOrNull() == null);
    }

    /** The unit that an item states to lie in, or else the lowest that holds its shape. */
    Optional<DivisionCode> lies(ItemVersion item) {
        String code = new Named(item).code();
        return code.isEmpty() ? item.shape().flatMap(this::holding) : Optional.of(new DivisionCode(code));
    }

    /**
     * The unit that the register should know of a code and does not: its township, or else its county or what is above. None
     * while it holds no divisions at all. O(divisions) for a unit that is not known.
     */
    Optional<DivisionCode> unknown(DivisionCode code) {
        DivisionCode asked = code.at(DivisionLevel.TOWNSHIP).orElse(code);
        boolean known = !versions(asked).isEmpty()
                || snapshot.size(ItemType.DIVISION) == 0
                || !under(asked).isEmpty();
        return known ? Optional.empty() : Optional.of(asked);
    }

    List<DivisionCode> subDistricts(DivisionCode county) {
        return under(county).stream()
                .filter(unit -> unit.values().text("type").equals(SUB_DISTRICT))
                .map(unit -> new DivisionCode(unit.values().text("code")))
                .toList();
    }

    private List<ItemVersion> under(DivisionCode county) {
        String prefix = county.digits().substring(0, county.level().digits());
        List<ItemVersion> units = new ArrayList<>();
        snapshot.each(Query.on(ItemType.DIVISION, day), unit -> {
            if (unit.values().text("code").startsWith(prefix)) {
                units.add(unit);
            }
            return true;
        });
        return units;
    }

    /** What a unit is on the day. */
    List<ItemVersion> versions(DivisionCode unit) {
        return snapshot.withKey(ItemType.DIVISION, CODE, new KeyValue(List.of(unit.digits()))).stream()
                .filter(version -> version.valid().contains(day))
                .toList();
    }

    Bilingual title(DivisionCode unit) {
        String code = unit.shortForm();
        return versions(unit).stream()
                .findFirst()
                .map(ItemVersion::name)
                .map(name -> Bilingual.of(name, name + " (" + code + ")"))
                .orElse(Bilingual.of(code, code));
    }
}
