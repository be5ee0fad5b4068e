package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Finds the scope of a proposed name in one snapshot: by its division code, its place, and the built-up areas. */
final class Scopes {
    private static final String BUILT_UP = "built-up-area";

    private final Snapshot snapshot;
    private final ProposedName name;
    private final Units units;

    Scopes(Snapshot snapshot, ProposedName name) {
        this.snapshot = snapshot;
        this.name = name;
        this.units = new Units(snapshot, name.day());
    }

    /** The division of the name that the register should know and does not. */
    Optional<DivisionCode> unknown() {
        return name.division().flatMap(units::unknown);
    }

    Scope of(ScopeKind kind) {
        return switch (kind) {
            case COUNTRY -> Scope.partly(Bilingual.of("全国", "the country"), Within.ANYWHERE, any -> true, any -> true);
            case PROVINCE -> division(DivisionLevel.PROVINCE);
            case CITY -> division(DivisionLevel.PREFECTURE);
            case COUNTY -> division(DivisionLevel.COUNTY);
            case BUILT_UP_AREA -> builtUpArea();
        };
    }

    private Scope division(DivisionLevel level) {
        Optional<DivisionCode> code = code();
        return code.flatMap(given -> unit(given, level))
                .map(unit -> division(level, unit, code.get().level().ordinal() < level.ordinal()))
                .orElseGet(Scopes::everywhere);
    }

    private Scope division(DivisionLevel level, DivisionCode unit, boolean isCoarse) {
        if (isCoarse) {
            String en = "the division given is of a higher level";
            return Scope.instead(units.title(unit), "所在政区只给到上级", en, Within.unit(unit), units.maybeIn(unit));
        }
        Predicate<ItemVersion> holds = units.maybeIn(unit);
        Predicate<ItemVersion> surely = units.in(unit);
        return level == DivisionLevel.COUNTY
                ? Scope.legal(units.title(unit), Within.unit(unit), holds, surely)
                : Scope.partly(units.title(unit), Within.unit(unit), holds, surely);
    }

    private static Scope everywhere() {
        return Scope.instead(
                Bilingual.of("全库", "the whole register"),
                "未给出所在政区或位置",
                "no division or place was given",
                Within.ANYWHERE,
                any -> true);
    }

    /** The unit of a level, or the next above where there is none (a city without counties). */
    private static Optional<DivisionCode> unit(DivisionCode code, DivisionLevel level) {
        for (int i = level.ordinal(); i >= 0; i--) {
            Optional<DivisionCode> unit = code.at(DivisionLevel.values()[i]);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** The areas that the place touches; a name without shape may lie in them when its division does not tell otherwise. */
    private Scope builtUpArea() {
        List<ItemVersion> zones = zones();
        if (zones.isEmpty()) {
            return substitute();
        }
        List<Geometry> areas = zones.stream()
                .map(zone -> zone.shape().orElseThrow().geometry())
                .toList();
        Envelope box = new Envelope();
        areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
        name.place().ifPresent(place -> box.expandToInclude(around(place)));
        String names = String.join("、", zones.stream().map(ItemVersion::name).toList());
        Predicate<ItemVersion> touching = item -> touches(item, areas) || isAtSpot(item);
        Predicate<ItemVersion> around = county().map(units::maybeIn).orElse(any -> true);
        Predicate<ItemVersion> holds = item -> isPlaced(item) ? touching.test(item) : around.test(item);
        return Scope.legal(
                Bilingual.of(names, names), Within.box(box), holds, item -> isPlaced(item) || isNextTo(item));
    }

    /** Whether an item lies where the name would: what the outline of a built-up area parts there, the ground does not. */
    private boolean isAtSpot(ItemVersion item) {
        return name.place()
                .filter(place ->
                        around(place).intersects(item.shape().orElseThrow().envelope()))
                .filter(place ->
                        Uniqueness.between(place, item.shape().orElseThrow()).compareTo(Nearness.SPOT) <= 0)
                .isPresent();
    }

    private static Envelope around(Shape place) {
        return Nearness.around(place.envelope(), Nearness.SPOT);
    }

    /** Whether a name without position lies in the township of this one: two of one township part by their positions alone. */
    private boolean isNextTo(ItemVersion item) {
        return code().flatMap(code -> code.at(DivisionLevel.TOWNSHIP))
                .filter(unit -> units.in(unit).test(item))
                .isPresent();
    }

    /** The built-up areas that the place touches. */
    private List<ItemVersion> zones() {
        List<ItemVersion> zones = new ArrayList<>();
        name.place()
                .ifPresent(place -> snapshot.each(
                        Query.on(ItemType.CONSTRAINT_ZONE, name.day()).within(place.envelope()), zone -> {
                            if (isBuiltUp(zone)
                                    && zone.shape().orElseThrow().geometry().intersects(place.geometry())) {
                                zones.add(zone);
                            }
                            return true;
                        }));
        return zones;
    }

    private static boolean isBuiltUp(ItemVersion zone) {
        return isPlaced(zone) && zone.values().text("zone_kind").equals(BUILT_UP);
    }

    private static boolean isPlaced(ItemVersion item) {
        Shape shape = item.shapeOrNull();
        return shape != null && !shape.envelope().isNull();
    }

    private static boolean touches(ItemVersion item, List<Geometry> areas) {
        Shape shape = item.shape().orElseThrow();
        return areas.stream()
                .anyMatch(area ->
                        area.getEnvelopeInternal().intersects(shape.envelope()) && area.intersects(shape.geometry()));
    }

    /** Without a built-up area: the sub-districts of the county together, or the township outside them (A.2, 5). */
    private Scope substitute() {
        Optional<DivisionCode> county = county();
        if (county.isEmpty()) {
            return everywhere();
        }
        Optional<DivisionCode> township = code().flatMap(code -> code.at(DivisionLevel.TOWNSHIP))
                .filter(unit -> units.unknown(unit).isEmpty());
        List<DivisionCode> streets = units.subDistricts(county.get());
        if (township.isEmpty() || streets.isEmpty()) {
            DivisionCode whole = township.orElse(county.get());
            return approximated(units.title(whole), whole, units.maybeIn(whole));
        }
        if (!streets.contains(township.get())) {
            return approximated(units.title(township.get()), township.get(), units.maybeIn(township.get()));
        }
        Bilingual all = units.title(county.get());
        return approximated(
                Bilingual.of(all.zh() + "各街道", "the sub-districts of " + all.en()),
                county.get(),
                item -> streets.stream()
                        .anyMatch(street -> units.maybeIn(street).test(item)));
    }

    /** Of a name without position all that bears it in the unit is against it: where it would lie is what parts two streets. */
    private Scope approximated(Bilingual title, DivisionCode within, Predicate<ItemVersion> holds) {
        return name.place().isPresent()
                ? Scope.instead(title, "此处无建成区图层", "no built-up area on the layer here", Within.unit(within), holds)
                : Scope.instead(
                                title,
                                "未给出位置,按整个政区比对",
                                "no position is given, the whole unit is compared",
                                Within.unit(within),
                                holds)
                        .surely(item -> holds.test(item) && units.in(within).test(item));
    }

    private Optional<DivisionCode> county() {
        return code().flatMap(code -> unit(code, DivisionLevel.COUNTY));
    }

    /** Where the name lies: what was given, else the lowest division that holds its place. */
    private Optional<DivisionCode> code() {
        return name.division().or(() -> name.place().flatMap(units::holding));
    }
}
