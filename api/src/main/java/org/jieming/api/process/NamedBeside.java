package org.jieming.api.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.locationtech.jts.geom.Envelope;

/**
 * Counties outside an area that population cells, facilities or cemeteries name and the register does not hold: what facilities there are
 * in them nobody knows, and whoever lives near one is judged by those on record alone, which is to be told (rule E-07).
 *
 * @param counties where the things that name each lie, in degrees
 * @param area where the area and its people lie
 */
public record NamedBeside(SortedMap<DivisionCode, Envelope> counties, Envelope area) {
    private static final List<ItemType> NAMING =
            List.of(ItemType.POPULATION_CELL, ItemType.FACILITY, ItemType.CEMETERY);
    private static final double DEGREE = 111_320;

    /** Those of an area. O(items). */
    static NamedBeside of(Ground ground, LocalDate day, DivisionCode area, Neighbours near) {
        Envelope here = new Envelope(near.box());
        SortedMap<DivisionCode, Envelope> named = new TreeMap<>();
        for (ItemType type : NAMING) {
            ground.snapshot().each(Query.on(type, day).where(ground.sight()::sees), item -> {
                String code = item.values().text("division_code");
                if (!code.isEmpty() && item.shapeOrNull() != null) {
                    into(item, new DivisionCode(code), area, here, named);
                }
                return true;
            });
        }
        named.keySet().removeIf(near::knows);
        return new NamedBeside(named, here);
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
                                + " 的县级政区,登记簿没有这些政区:那里有什么设施无从得知,区域边界附近的人仅按已登记的设施判定,实际可能由那里的设施服务,请登记",
                        "beside the area population cells, facilities or cemeteries give counties that the register does not hold: "
                                + String.join(", ", codes)
                                + "; what facilities there are in them nobody knows, and people near the border are judged by those on"
                                + " record alone, though one over there may serve them: record these counties"));
    }

    /** How far boxes are apart, in metres. */
    private double apart(Envelope county) {
        double east = Math.max(0, Math.max(county.getMinX() - area.getMaxX(), area.getMinX() - county.getMaxX()));
        double north = Math.max(0, Math.max(county.getMinY() - area.getMaxY(), area.getMinY() - county.getMaxY()));
        double latitude = Math.toRadians(area.centre() == null ? 0 : area.centre().y);
        return area.isNull() ? Double.POSITIVE_INFINITY : DEGREE * Math.hypot(east * Math.cos(latitude), north);
    }
}
