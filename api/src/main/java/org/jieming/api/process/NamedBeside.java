package org.jieming.api.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Counties outside an area that population cells, facilities or cemeteries name and the register does not hold: what facilities there are
 * in them nobody knows, and whoever lives near one is judged by those on record alone, which is to be told (rule E-07).
 *
 * @param counties where the things that name each lie, in degrees
 * @param area where the area and its people lie
 */
public record NamedBeside(SortedMap<DivisionCode, Envelope> counties, Envelope area) {
    /** What names the county that it lies in. */
    static final List<ItemType> NAMING = List.of(ItemType.POPULATION_CELL, ItemType.FACILITY, ItemType.CEMETERY);

    private static final double DEGREE = 111_320;
    /** 100 km in degrees of longitude where China is northernmost. */
    private static final double FARTHEST = 1.5;
    /** A centimetre, in degrees: what lies in one point is land all the same. */
    private static final double HAIR = 1e-7;

    /** Those of an area. O(items). */
    static NamedBeside of(Ground ground, LocalDate day, DivisionCode area, Neighbours near) {
        Envelope here = new Envelope(near.box());
        SortedMap<DivisionCode, Envelope> named = new TreeMap<>();
        for (ItemType type : NAMING) {
            ground.named(type, day, (code, item) -> {
                if (!code.isEmpty() && item.shapeOrNull() != null) {
                    into(item, new DivisionCode(code), area, here, named);
                }
            });
        }
        named.keySet().removeIf(near::knows);
        NamedBeside beside = new NamedBeside(named, here);
        read(ground, day, beside.near());
        return beside;
    }

    /** Those near enough that an answer may tell of them: no radius is longer. */
    private Set<DivisionCode> near() {
        Envelope around = new Envelope(area);
        around.expandBy(FARTHEST);
        return counties.entrySet().stream()
                .filter(county -> around.intersects(county.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Reads what names some counties: an answer that tells of these is made of it. O(items) where there are any. */
    static void read(Ground ground, LocalDate day, Set<DivisionCode> counties) {
        if (!counties.isEmpty()) {
            NAMING.forEach(type -> ground.items(type, day, item -> names(item.unitCode(), counties)));
        }
    }

    private static boolean names(String code, Set<DivisionCode> counties) {
        return !code.isEmpty() && counties.contains(Population.home(new DivisionCode(code)));
    }

    private static void into(
            ItemVersion item,
            DivisionCode unit,
            DivisionCode area,
            Envelope here,
            SortedMap<DivisionCode, Envelope> named) {
        Envelope place = item.shape().orElseThrow().envelope();
        if (area.contains(unit)) {
            here.expandToInclude(place);
        } else {
            unit.at(DivisionLevel.COUNTY).ifPresent(county -> named.computeIfAbsent(county, none -> new Envelope())
                    .expandToInclude(place));
        }
    }

    /** They as divisions, each as large as what is known of it: what lies in it may serve whoever is near, as of one on record. */
    List<ItemVersion> divisions() {
        return counties.entrySet().stream()
                .map(county -> division(county.getKey(), county.getValue()))
                .toList();
    }

    private static ItemVersion division(DivisionCode code, Envelope box) {
        Envelope land = new Envelope(box);
        land.expandBy(HAIR);
        return new ItemVersion(
                ItemId.named(code.digits()),
                ItemType.DIVISION,
                Period.ALWAYS,
                RevisionNumber.NONE,
                Values.of(Descriptor.of(ItemType.DIVISION))
                        .set("code", code.digits())
                        .set("name", code.shortForm())
                        .build(),
                Shape.of(new GeometryFactory().toGeometry(land), Crs.CGCS2000));
    }

    /** Says which of them may be within a distance of somebody in the area, by boxes; empty where none is. */
    public Optional<Bilingual> within(double metres) {
        List<String> codes = counties.entrySet().stream()
                .filter(county -> apart(county.getValue()) <= metres)
                .map(Map.Entry::getKey)
                .map(DivisionCode::shortForm)
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.of(
                        "区域旁边有人口单元、设施或公墓写着代码为 " + String.join("、", codes)
                                + " 的县级政区,登记簿没有这些政区:那里有什么设施无从得知,住在距其已知范围服务半径以内、已登记设施又服务不到的人按“无法判定”,请登记;代码已撤销的请把这些记录改为现行代码",
                        "beside the area population cells, facilities or cemeteries give counties that the register does not hold: "
                                + String.join(", ", codes)
                                + "; what facilities there are in them nobody knows, and whoever lives within the radius of what is known of"
                                + " them and is served by none on record is unknown: record these counties,"
                                + " or, where a code has ended, state the one of today in these records"));
    }

    /** How far boxes are apart, in metres. */
    private double apart(Envelope county) {
        double east = Math.max(0, Math.max(county.getMinX() - area.getMaxX(), area.getMinX() - county.getMaxX()));
        double north = Math.max(0, Math.max(county.getMinY() - area.getMaxY(), area.getMinY() - county.getMaxY()));
        double latitude = Math.toRadians(area.centre() == null ? 0 : area.centre().y);
        return area.isNull() ? Double.POSITIVE_INFINITY : DEGREE * Math.hypot(east * Math.cos(latitude), north);
    }
}
