package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Setting;
import org.jieming.api.process.Told;
import org.jieming.boundary.BorderFinding;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Envelope;

/**
 * What has borders in an area on a day. Whoever sees a marker only somewhere near its place (domain rule F-20) is told
 * nothing about how it stands.
 *
 * @param units the divisions of one level in the area
 * @param neighbours those of the same level outside, whose box touches the area's
 * @param lines the boundary lines of which a party lies in the area
 * @param markers the markers of these lines whose place the asker may know, or whose place nobody knows
 * @param hidden how many more markers there are
 */
record Borders(
        List<ItemVersion> units,
        List<ItemVersion> neighbours,
        List<ItemVersion> lines,
        List<ItemVersion> markers,
        int hidden) {

    static Borders of(Setting setting, DivisionLevel level) {
        List<ItemVersion> units = new ArrayList<>();
        List<ItemVersion> others = new ArrayList<>();
        Envelope box = new Envelope();
        for (ItemVersion division : setting.ground().items(ItemType.DIVISION, setting.day())) {
            if (isOf(level, division)) {
                boolean inside = isIn(setting.area(), division.values().text("code"));
                (inside ? units : others).add(division);
                if (inside && division.shapeOrNull() != null) {
                    box.expandToInclude(division.shapeOrNull().envelope());
                }
            }
        }
        others.removeIf(other ->
                other.shapeOrNull() == null || !other.shapeOrNull().envelope().intersects(box));
        List<ItemVersion> lines = lines(setting);
        List<ItemVersion> all = markers(setting, lines);
        List<ItemVersion> known =
                all.stream().filter(marker -> isShownInPlace(setting, marker)).toList();
        return new Borders(units, others, lines, known, all.size() - known.size());
    }

    private static boolean isOf(DivisionLevel level, ItemVersion division) {
        return DivisionLevel.of(
                        division.values().text("level"), division.values().text("code"))
                .filter(level::equals)
                .isPresent();
    }

    /** The very shape that the register keeps: an equal one may be near the place by chance, which is not to be told. */
    static boolean isShownInPlace(Ground ground, LocalDate day, ItemVersion shown) {
        return ground.snapshot()
                .item(shown.type(), shown.id(), day)
                .filter(kept -> kept.shapeOrNull() == shown.shapeOrNull())
                .isPresent();
    }

    static boolean isShownInPlace(Setting setting, ItemVersion shown) {
        return isShownInPlace(setting.ground(), setting.day(), shown);
    }

    /** The boundary lines of which a party is the area or lies in it. */
    static List<ItemVersion> lines(Setting setting) {
        return on(setting, ItemType.BOUNDARY_LINE)
                .filter(line -> isIn(setting.area(), line.values().text("party_a_code"))
                        || isIn(setting.area(), line.values().text("party_b_code")))
                .toList();
    }

    /** The markers of some lines. */
    static List<ItemVersion> markers(Setting setting, List<ItemVersion> lines) {
        Set<String> codes =
                lines.stream().map(line -> line.values().text("line_code")).collect(Collectors.toSet());
        codes.remove("");
        return on(setting, ItemType.BOUNDARY_MARKER)
                .filter(marker -> codes.contains(marker.values().text("line_code")))
                .toList();
    }

    private static Stream<ItemVersion> on(Setting setting, ItemType type) {
        LocalDate day = setting.day();
        return setting.ground().items(type, day).stream();
    }

    private static boolean isIn(DivisionCode area, String code) {
        return !code.isEmpty() && area.contains(new DivisionCode(code));
    }

    /** Units and neighbours. */
    List<ItemVersion> all() {
        List<ItemVersion> all = new ArrayList<>(units);
        all.addAll(neighbours);
        return all;
    }

    /** Tells how many outlines are sketches, on which neither sides nor pieces rest well. */
    void tellSketches(ObjectNode json) {
        long sketches = all().stream()
                .filter(unit -> unit.values().get("schematic").equals(Optional.of(true)))
                .count();
        json.put("units_schematic", sketches);
        if (sketches > 0) {
            Told.text(
                    json,
                    "schematic",
                    Bilingual.format(
                            "有 %d 个单位的图形是示意图:与之有关的重叠、空白和左右侧不作数,修复和构面会因此受阻;请先导入实测的图形或界线",
                            "%d outlines are sketches: overlaps, gaps and sides that rest on them count for nothing, and keep a repair or"
                                    + " a build from its end; import surveyed outlines or lines first",
                            sketches));
        }
    }

    /** Whether a finding is about the area and not about its neighbours alone. */
    boolean concerns(BorderFinding finding) {
        Set<ItemId> outside = neighbours.stream().map(ItemVersion::id).collect(Collectors.toCollection(HashSet::new));
        return !outside.containsAll(
                finding.items().stream().map(ItemVersion::id).toList());
    }
}
