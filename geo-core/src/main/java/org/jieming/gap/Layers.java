package org.jieming.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Where the register holds zones of a kind, county by county: where it holds none nobody can tell "none" from "not recorded" (D-11). */
final class Layers {
    private static final Bilingual OUTSIDE = Bilingual.of("地点不在所问区域内", "the place is not in the area asked about");
    private static final Bilingual NOT_DRAWN = Bilingual.of(
            "登记簿没有该区域的图形,不知地点是否在内",
            "the register holds no outline of the area; nobody knows whether the place is in it");

    private static final Bilingual BEYOND = Bilingual.of(
            "所要求的距离内有不属于登记簿任何政区的地方,那里有什么无从得知;请登记相邻政区的图形;沿海的,请登记海域(地名类别 11000)的图形,或声明界外是海",
            "within the distance asked for lies land that is in no division of the register; nobody knows what is there: record"
                    + " the outlines of the neighbours; by the sea, record the sea (places of class 11000) with its outline, or"
                    + " declare that what lies beyond is sea");

    private final Holdings holdings;
    private final double metres;
    private final KnownLand land;
    private @Nullable KnownLand sea;
    private final List<ItemVersion> counties = new ArrayList<>();
    private final Map<String, Boolean> recorded = new HashMap<>();

    /** Those within so many metres of places. */
    Layers(Holdings holdings, double metres) {
        this.holdings = holdings;
        this.metres = metres;
        this.land = new KnownLand(holdings.all(ItemType.DIVISION), metres);
        holdings.all(ItemType.DIVISION).stream()
                .filter(unit ->
                        unit.values().text("level").equals(DivisionLevel.COUNTY.word()) && unit.shapeOrNull() != null)
                .forEach(counties::add);
    }

    /** Whether zones of a kind are recorded in the county of the area, or declared to be. */
    boolean isRecorded(String kind) {
        return holdings.isComplete(kind)
                || holdings.home().filter(home -> holds(home, kind)).isPresent();
    }

    /**
     * Why nobody can tell whether a place keeps the distance from zones of a kind; empty where all round it they are recorded.
     *
     * @param isHere whether the register says that the place is in the area
     */
    Optional<Bilingual> lacking(String kind, Shape place, boolean isHere) {
        if (!isHere && !isInArea(place)) {
            return Optional.of(isDrawn() ? OUTSIDE : NOT_DRAWN);
        }
        List<ItemVersion> around =
                counties.stream().filter(county -> isWithin(county, place)).toList();
        if (around.stream().noneMatch(this::isOfArea) && !isRecorded(kind)) {
            return Optional.of(noLayer(kind, Optional.empty()));
        }
        return around.stream()
                .filter(county -> !(holdings.isComplete(kind) && isOfArea(county)) && !holds(county, kind))
                .findFirst()
                .map(county -> noLayer(kind, Optional.of(county)))
                .or(() -> isKnown(place) ? Optional.empty() : Optional.of(BEYOND));
    }

    /** Whether all that lies within the distance is land of a division, sea on record, or declared to be sea where it is neither. */
    private boolean isKnown(Shape place) {
        return land.surrounds(place)
                || holdings.isComplete(Holdings.SEA)
                || withSea().surrounds(place);
    }

    private KnownLand withSea() {
        if (sea == null) {
            List<ItemVersion> all = new ArrayList<>(holdings.all(ItemType.DIVISION));
            all.addAll(holdings.seas());
            sea = new KnownLand(all, metres);
        }
        return sea;
    }

    /** Whether a place is in the area, by its outline, or by those of its counties and units where it has none. */
    private boolean isInArea(Shape place) {
        Shape area = holdings.units().item(0).shapeOrNull();
        return area == null ? drawn().anyMatch(outline -> meets(outline, place)) : meets(area, place);
    }

    private boolean isDrawn() {
        return drawn().findAny().isPresent();
    }

    /** What is drawn of the area, of its units and of the county it lies in. */
    private Stream<Shape> drawn() {
        Units units = holdings.units();
        return Stream.concat(
                        IntStream.range(0, units.size()).mapToObj(units::item),
                        counties.stream().filter(this::isOfArea))
                .flatMap(unit -> unit.shape().stream());
    }

    private static Bilingual noLayer(String kind, Optional<ItemVersion> county) {
        Bilingual title = ZoneKinds.title(kind);
        return county.map(where -> Bilingual.of(
                        where.name() + "没有图层:" + title.zh(), "no layer of " + where.name() + ": " + title.en()))
                .orElse(Bilingual.of("没有图层:" + title.zh(), "no layer: " + title.en()));
    }

    /** Whether a county is the area, in it, or around it: what is declared of the area is declared of its part of the county. */
    private boolean isOfArea(ItemVersion county) {
        DivisionCode code = new DivisionCode(county.values().text("code"));
        return holdings.units().area().contains(code)
                || code.contains(holdings.units().area());
    }

    private boolean isWithin(ItemVersion county, Shape place) {
        Shape shape = county.shapeOrNull();
        return shape != null
                && Screening.mayBeWithin(shape, place, metres)
                && (meets(shape, place) || shape.distance(place).value() <= metres);
    }

    private static boolean meets(Shape one, Shape other) {
        return one.envelope().intersects(other.envelope()) && one.geometry().intersects(other.geometry());
    }

    /** Whether a zone of a kind lies in a unit, in whole or in part. */
    private boolean holds(ItemVersion unit, String kind) {
        String code = unit.values().text("code");
        return recorded.computeIfAbsent(code + " " + kind, none -> holdings.all(ItemType.CONSTRAINT_ZONE).stream()
                .filter(zone -> ZoneKinds.isOf(zone.values().text("zone_kind"), kind))
                .anyMatch(zone -> isIn(zone, unit, new DivisionCode(code))));
    }

    private boolean isIn(ItemVersion zone, ItemVersion unit, DivisionCode code) {
        Shape shape = unit.shapeOrNull();
        Shape its = zone.shapeOrNull();
        String stated = zone.values().text("division_code");
        return !stated.isEmpty() && code.contains(new DivisionCode(stated))
                || shape != null && its != null && meets(shape, its);
    }
}
