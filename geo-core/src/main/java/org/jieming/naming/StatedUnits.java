package org.jieming.naming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.place.NameStatus;
import org.jieming.register.CodeBegin;
import org.jieming.register.CodeEnd;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KnownUnits;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Whether a place lies in the division that it says it lies in, and whether there is one while the name holds (B-04): by the position it is held to its legal
 * scope, by the division it is announced. The outline of the unit decides, or of the next above that has one; what is
 * nearer to it than {@link #TOLERANCE} lies on the border as far as outlines are known. A schematic outline warns alone, and where
 * no unit has one that is said. Of a unit without an outline of its own, another one's tells that a place is there. For one snapshot and one thread: units are looked up once.
 */
public final class StatedUnits {
    /** Lines of townships are traced from maps of 1:10 000 to 1:50 000 and places surveyed by hand; beyond half a kilometre neither explains it. */
    public static final Metres TOLERANCE = new Metres(500);

    private final Snapshot snapshot;
    private final KnownUnits units;
    private final Map<DivisionCode, Optional<CodeEnd>> ends = new HashMap<>();
    private final Map<DivisionCode, Optional<CodeBegin>> begins = new HashMap<>();
    private final Map<Shape, PreparedGeometry> outlines = new HashMap<>();
    private final LocalDate day;
    private final OtherUnits others;

    /**
     * The divisions of a snapshot.
     *
     * @param day on which the units beside one count
     * @param told what of the register may be told
     */
    public StatedUnits(Snapshot snapshot, LocalDate day, Predicate<ItemVersion> told) {
        this.snapshot = snapshot;
        this.day = day;
        this.others = new OtherUnits(snapshot, day, told);
        this.units = new KnownUnits(snapshot, day, told);
    }

    /**
     * What is said of a place; nothing of one that states no division. O(log vertices) inside of its unit, O(vertices) outside.
     *
     * @param weight how much it weighs that it lies elsewhere or in no unit
     */
    public List<Finding> findings(ItemVersion place, Severity weight) {
        String stated = place.values().text("division_code");
        if (stated.isEmpty() || snapshot.size(ItemType.DIVISION) == 0) {
            return List.of();
        }
        DivisionCode code = DivisionCode.parse(stated);
        Optional<Finding> nobodys = NameStatus.isPast(place.values()) ? Optional.empty() : nobodys(code, place, weight);
        if (nobodys.isPresent()) {
            return List.of(nobodys.get());
        }
        Optional<DivisionCode> missing = units.missing(code);
        if (missing.isPresent()) {
            return List.of(unknown(missing.get(), true, weight));
        }
        if (units.of(code).isEmpty() && code.level() != DivisionLevel.VILLAGE) {
            return List.of(unknown(code, false, weight));
        }
        Optional<Shape> shape = place.shape().filter(known -> !known.envelope().isNull());
        return shape.map(known -> lying(place, known, code, weight)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What is said of anything else that bears the code of a division: that it is nobody's on one of its days, a warning, since it counts
     * for the only one that follows ({@link org.jieming.register.EndedCodes}). Expected O(1).
     */
    public List<Finding> ofBearer(ItemVersion item) {
        boolean isOfNone = item.values().descriptor().indexOf("division_code") < 0
                || item.values().text("division_code").isEmpty();
        return isOfNone
                ? List.of()
                : nobodys(DivisionCode.parse(item.values().text("division_code")), item, Severity.WARN).stream()
                        .toList();
    }

    private Optional<Finding> nobodys(DivisionCode code, ItemVersion item, Severity weight) {
        return ended(code, item)
                .or(() -> notBegun(code, item))
                .map(told -> new Finding("N-UNIT", weight, "division_code", told, Citation.house("N-UNIT")));
    }

    /** That a code is nobody's by the day, before the last day of a place: it would be missing in every list of its division (B-04). */
    private Optional<Bilingual> ended(DivisionCode code, ItemVersion place) {
        return ends.computeIfAbsent(code, asked -> CodeEnd.of(snapshot, asked))
                .filter(end -> end.isWithin(place.valid(), day))
                .map(end -> end.sentence(snapshot, place.valid(), day));
    }

    /** That it is nobody's yet on the first day of a place (B-04). */
    private Optional<Bilingual> notBegun(DivisionCode code, ItemVersion place) {
        return begins.computeIfAbsent(code, asked -> CodeBegin.of(snapshot, asked))
                .filter(begin -> begin.isWithin(place.valid(), day))
                .map(CodeBegin::sentence);
    }

    /** What the nearest outline says: that of the unit, or of the lowest above it. */
    private Optional<Finding> lying(ItemVersion place, Shape shape, DivisionCode stated, Severity weight) {
        Optional<DivisionCode> code = Optional.of(stated);
        while (code.isPresent()) {
            List<ItemVersion> outlined = outlined(code.get(), place);
            if (!outlined.isEmpty()) {
                Optional<Finding> outside = outside(shape, outlined, weight);
                boolean isOwn = code.get().equals(stated);
                return isOwn || outside.isPresent() ? outside : others.holding(place, shape, stated);
            }
            code = code.get().parent();
        }
        return others.holding(place, shape, stated).or(() -> Optional.of(unchecked(stated)));
    }

    /** The versions of a unit with an outline, those of the days of the place where there are such. */
    private List<ItemVersion> outlined(DivisionCode code, ItemVersion place) {
        List<ItemVersion> all = units.of(code).stream()
                .filter(unit -> unit.shapeOrNull() != null
                        && !unit.shapeOrNull().envelope().isNull())
                .toList();
        List<ItemVersion> then = all.stream()
                .filter(unit -> unit.valid().overlaps(place.valid()))
                .toList();
        return then.isEmpty() ? all : then;
    }

    private Optional<Finding> outside(Shape shape, List<ItemVersion> outlined, Severity weight) {
        ItemVersion unit = outlined.get(outlined.size() - 1);
        double away = Double.POSITIVE_INFINITY;
        for (ItemVersion each : outlined) {
            away = Math.min(away, away(shape, each.shape().orElseThrow()));
        }
        return away <= TOLERANCE.value()
                ? Optional.empty()
                : Optional.of(elsewhere(unit, away, isSchematic(outlined) ? Severity.WARN : weight));
    }

    /** Metres between a shape and an outline; 0 where they meet. The nearest points are sought in degrees. */
    private double away(Shape shape, Shape outline) {
        PreparedGeometry known =
                outlines.computeIfAbsent(outline, each -> PreparedGeometryFactory.prepare(each.geometry()));
        if (known.intersects(shape.geometry())) {
            return 0;
        }
        Coordinate[] nearest = DistanceOp.nearestPoints(shape.geometry(), outline.geometry());
        return point(nearest[0]).distance(point(nearest[1])).value();
    }

    private static Shape point(Coordinate at) {
        return Shape.point(at.x, at.y);
    }

    private static boolean isSchematic(List<ItemVersion> outlined) {
        return outlined.stream().anyMatch(unit -> unit.values()
                .get("schematic")
                .filter(Boolean.TRUE::equals)
                .isPresent());
    }

    /** One that the register should know weighs, one of which it knows none beside it is told alone. */
    private static Finding unknown(DivisionCode code, boolean isNone, Severity weight) {
        return new Finding(
                "N-UNIT",
                isNone ? weight : Severity.NOTE,
                "division_code",
                Bilingual.format(
                        "登记簿中没有政区 %s" + (isNone ? ",而其同级政区已登记;请核对所在政区代码,确有此政区的请先登记" : ";请核对所在政区代码"),
                        "The register knows no division %s"
                                + (isNone
                                        ? " and does know those beside it; check the code of the division, and record it first where"
                                                + " there is one"
                                        : "; check the code of the division"),
                        code.shortForm()),
                Citation.house("N-UNIT"));
    }

    private static Finding elsewhere(ItemVersion unit, double away, Severity severity) {
        boolean isSchematic = isSchematic(List.of(unit));
        return new Finding(
                "N-OUTSIDE",
                severity,
                "geometry",
                Bilingual.format(
                        "位置在所填政区“%1$s”之外 %2$.0f 米" + (isSchematic ? "(政区图形为示意,仅供参考)" : "") + ";请核对位置或所在政区",
                        "The position lies %2$.0f m outside of %1$s, the division it states"
                                + (isSchematic ? " (the outline is schematic: a hint)" : "")
                                + "; check the position or the division",
                        unit.name(),
                        away),
                Citation.house("N-OUTSIDE"));
    }

    private static Finding unchecked(DivisionCode code) {
        return new Finding(
                "N-OUTSIDE",
                Severity.NOTE,
                "geometry",
                Bilingual.format(
                        "政区 %s 及其上级没有界线图形,未核对位置是否在其中",
                        "Neither division %s nor those above it have an outline: whether the position lies there is not checked",
                        code.shortForm()),
                Citation.house("N-OUTSIDE"));
    }
}
