package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.mosaic.Fault;
import org.jieming.mosaic.MosaicCheck;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/** Whether units of one level tile the plane: one border for two neighbours (C-24), no gap and no overlap (C-25). */
final class UnitRules {
    /** C-25: below these it is a border that neighbours do not share to the vertex, not an area that is in dispute. */
    private static final double LEAST_AREA = 1;

    private static final double LEAST_WIDTH = 0.1;
    static final int MOST_NAMED = 4;

    private UnitRules() {}

    static List<BorderFinding> check(List<ItemVersion> units) {
        List<ItemVersion> drawn =
                units.stream().filter(unit -> unit.shapeOrNull() != null).toList();
        List<BorderFinding> findings = new ArrayList<>();
        for (Fault fault : MosaicCheck.of(drawn.stream()
                .map(unit -> unit.shape().orElseThrow().geometry())
                .toList())) {
            findings.add(finding(fault, fault.units().stream().map(drawn::get).toList()));
        }
        return findings;
    }

    /** What is told of a fault between units. */
    static BorderFinding finding(Fault fault, List<ItemVersion> concerned) {
        Shape where = Shape.of(fault.where(), Crs.CGCS2000);
        if (fault.kind() == Fault.Kind.MISMATCH) {
            Metres length = where.length();
            Bilingual sentence = Bilingual.format(
                    "%s的共同边界有%.1f米顶点不一致(重合但顶点不同):两侧应使用同一条线",
                    "%2$.1f m of the common border of %1$s coincide but have different vertices: both sides should use one line",
                    names(concerned),
                    length.value());
            return BorderFinding.spot(
                    "C-24", Severity.WARN, "mismatch", sentence, where, Optional.of(length), concerned);
        }
        double area = where.area().value();
        double width = fault.width().value();
        boolean disputed = area >= LEAST_AREA && width >= LEAST_WIDTH;
        return BorderFinding.area(
                disputed ? "C-25" : "C-24",
                disputed ? Severity.BLOCK : Severity.WARN,
                kind(fault),
                sentence(fault, area, width, concerned),
                where,
                fault.width(),
                concerned);
    }

    private static String kind(Fault fault) {
        if (fault.kind() == Fault.Kind.OVERLAP) {
            return "overlap";
        }
        return fault.isSliver() ? "sliver" : "gap";
    }

    private static Bilingual sentence(Fault fault, double area, double width, List<ItemVersion> concerned) {
        if (fault.kind() == Fault.Kind.OVERLAP) {
            return Bilingual.format(
                    "%s重叠%.1f平方米(平均宽%.2f米)",
                    "%s overlap by %.1f m² (%.2f m wide on average)", names(concerned), area, width);
        }
        return fault.isSliver()
                ? Bilingual.format(
                        "%s之间有狭长缝隙%.1f平方米(平均宽%.2f米),不属于任何单位:两侧应使用同一条线",
                        "between %s runs a sliver of %.1f m² (%.2f m wide on average) that belongs to no unit: both sides"
                                + " should use one line",
                        names(concerned),
                        area,
                        width)
                : Bilingual.format(
                        concerned.size() == 1
                                ? "%s以内有空白%.1f平方米,不属于任何单位:可能缺少一个单位的图形,或图形有不该有的洞"
                                : "%s之间有空白%.1f平方米,不属于任何单位:可能缺少一个单位的图形",
                        concerned.size() == 1
                                ? "within %s lie %.1f m² that belong to no unit: the shape of one may be missing, or there is a hole that"
                                        + " should not be"
                                : "between %s lie %.1f m² that belong to no unit: the shape of one may be missing",
                        names(concerned),
                        area);
    }

    /** The names of some units, the first few of many. */
    static String names(List<ItemVersion> units) {
        String names = units.stream().limit(MOST_NAMED).map(ItemVersion::name).collect(Collectors.joining("、"));
        return units.size() > MOST_NAMED ? names + "…(" + units.size() + ")" : names;
    }
}
