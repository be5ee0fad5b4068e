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
import org.jieming.register.Territory;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Finds the scope of a proposed name in one snapshot: by its division code, its place, and the built-up areas. */
final class Scopes {
    private static final String BUILT_UP = "built-up-area";
    private static final String SUB_DISTRICT = "sub-district";
    private static final Bilingual UNKNOWN = Bilingual.of(
            "全库(未给出所在政区或位置,范围为近似)", "the whole register (no division or place was given: scope approximated)");

    private final Snapshot snapshot;
    private final ProposedName name;

    Scopes(Snapshot snapshot, ProposedName name) {
        this.snapshot = snapshot;
        this.name = name;
    }

    Scope of(ScopeKind kind) {
        return switch (kind) {
            case COUNTRY ->
                new Scope(
                        Bilingual.of("全国(以本库所载为限)", "the country, as far as this register goes"),
                        false,
                        Within.ANYWHERE,
                        any -> true);
            case PROVINCE -> division(DivisionLevel.PROVINCE);
            case CITY -> division(DivisionLevel.PREFECTURE);
            case COUNTY -> division(DivisionLevel.COUNTY);
            case BUILT_UP_AREA -> builtUpArea();
        };
    }

    private Scope division(DivisionLevel level) {
        return code().flatMap(code -> unit(code, level))
                .map(unit -> new Scope(title(unit), false, Within.unit(unit), under(unit)))
                .orElse(new Scope(UNKNOWN, true, Within.ANYWHERE, any -> true));
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

    private Scope builtUpArea() {
        List<ItemVersion> zones = zones();
        if (!zones.isEmpty()) {
            List<Geometry> areas = zones.stream()
                    .map(zone -> zone.shape().orElseThrow().geometry())
                    .toList();
            Envelope box = new Envelope();
            areas.forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
            String names =
                    String.join("、", zones.stream().map(ItemVersion::name).toList());
            return new Scope(Bilingual.of(names, names), false, Within.box(box), item -> touches(item, areas));
        }
        return substitute();
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
        return zone.shapeOrNull() != null && zone.values().text("zone_kind").equals(BUILT_UP);
    }

    private static boolean touches(ItemVersion item, List<Geometry> areas) {
        Shape shape = item.shapeOrNull();
        return shape != null
                && areas.stream()
                        .anyMatch(area -> area.getEnvelopeInternal().intersects(shape.envelope())
                                && area.intersects(shape.geometry()));
    }

    /** Without a built-up area: the sub-districts of the county together, or the township outside them (A.2, 5). */
    private Scope substitute() {
        Optional<DivisionCode> county = code().flatMap(code -> unit(code, DivisionLevel.COUNTY));
        if (county.isEmpty()) {
            return new Scope(UNKNOWN, true, Within.ANYWHERE, any -> true);
        }
        Optional<DivisionCode> township = code().flatMap(code -> code.at(DivisionLevel.TOWNSHIP));
        List<DivisionCode> streets = subDistricts(county.get());
        if (township.isPresent() && !streets.contains(township.get())) {
            return approximated(title(township.get()), township.get(), under(township.get()));
        }
        if (streets.isEmpty()) {
            return approximated(title(county.get()), county.get(), under(county.get()));
        }
        Bilingual all = title(county.get());
        return approximated(
                Bilingual.of(all.zh() + "各街道", "the sub-districts of " + all.en()),
                county.get(),
                item -> streets.stream().anyMatch(street -> under(street).test(item)));
    }

    private static Scope approximated(Bilingual title, DivisionCode within, Predicate<ItemVersion> holds) {
        return new Scope(
                Bilingual.of(
                        title.zh() + "(无建成区图层,范围为近似)",
                        title.en() + " (no built-up area on the layer: scope approximated)"),
                true,
                Within.unit(within),
                holds);
    }

    private List<DivisionCode> subDistricts(DivisionCode county) {
        List<DivisionCode> streets = new ArrayList<>();
        snapshot.each(Query.on(ItemType.DIVISION, name.day()), unit -> {
            if (unit.values().text("type").equals(SUB_DISTRICT)
                    && unit.values().text("code").startsWith(prefix(county))) {
                streets.add(new DivisionCode(unit.values().text("code")));
            }
            return true;
        });
        return streets;
    }

    /** Where the name lies: what was given, else the lowest division that holds its place. */
    private Optional<DivisionCode> code() {
        return name.division().or(() -> name.place().flatMap(place -> holding(place)));
    }

    private Optional<DivisionCode> holding(Shape shape) {
        Territory territory = snapshot.territory(name.day());
        Point inside = shape.geometry().getInteriorPoint();
        return territory.at(inside.getX(), inside.getY()).stream()
                .map(unit -> unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new)
                .findFirst();
    }

    private Predicate<ItemVersion> under(DivisionCode unit) {
        String prefix = prefix(unit);
        return item -> {
            String code = new Named(item).code();
            return code.isEmpty()
                    ? item.shape().flatMap(this::holding).filter(unit::contains).isPresent()
                    : code.startsWith(prefix);
        };
    }

    private static String prefix(DivisionCode unit) {
        return unit.digits().substring(0, unit.level().digits());
    }

    private Bilingual title(DivisionCode unit) {
        List<String> names = snapshot
                .withKey(
                        ItemType.DIVISION,
                        org.jieming.register.Descriptor.of(ItemType.DIVISION)
                                .keys()
                                .get(0),
                        new org.jieming.register.KeyValue(List.of(unit.digits())))
                .stream()
                .filter(version -> version.valid().contains(name.day()))
                .map(ItemVersion::name)
                .toList();
        String title = names.isEmpty() ? unit.shortForm() : names.get(0);
        return Bilingual.of(title, names.isEmpty() ? title : title + " (" + unit.shortForm() + ")");
    }
}
