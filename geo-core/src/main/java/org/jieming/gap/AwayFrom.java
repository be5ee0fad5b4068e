package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Clause;
import org.locationtech.jts.geom.Envelope;

/**
 * Judges "every cemetery keeps a distance from zones" (domain D-10, D-11), edge to edge on the ellipsoid; 0 means not inside
 * or across. A zone kind of which the register holds nothing near the area is unknown, unless it is declared complete.
 */
final class AwayFrom {
    /** Zones this far outside the box of the area say that their kind is recorded here; degrees. */
    private static final double NEAR = 0.2;

    /** No degree in China is shorter: 111,320 m × cos 54° = 65,400 m of longitude. */
    private static final double METRES_PER_DEGREE = 60_000;

    private final Holdings holdings;
    private final Clause clause;
    private final List<ItemVersion> zones = new ArrayList<>();
    private final TreeSet<String> notRecorded = new TreeSet<>();

    private AwayFrom(Holdings holdings, Clause clause) {
        this.holdings = holdings;
        this.clause = clause;
    }

    static Judgement judge(Holdings holdings, Clause clause) {
        ItemType type = Holdings.typeOf(clause.kinds());
        if (holdings.inside(type).isEmpty()) {
            return Judgement.blind(clause, holdings.units(), Missing.layer(type));
        }
        AwayFrom judging = new AwayFrom(holdings, clause);
        judging.gather();
        List<Subject> subjects =
                holdings.standing(clause.kinds()).stream().map(judging::subject).toList();
        List<Bilingual> missing = judging.notRecorded.isEmpty() ? List.of() : List.of(judging.reason());
        return Judgement.of(clause, Subjects.tally(subjects, clause, holdings.units()), subjects, missing);
    }

    private void gather() {
        CodeList kinds = zoneKinds();
        Envelope near = new Envelope();
        Shape area = holdings.units().item(0).shapeOrNull();
        if (area != null) {
            near.expandToInclude(area.envelope());
            near.expandBy(NEAR);
        }
        for (String leaf : leaves(kinds)) {
            List<ItemVersion> known = holdings.all(ItemType.CONSTRAINT_ZONE).stream()
                    .filter(zone -> isOf(kinds, zone.values().text("zone_kind"), leaf))
                    .filter(zone -> holdings.unitOf(zone) != Units.OUTSIDE
                            || zone.shapeOrNull() != null
                                    && near.intersects(zone.shapeOrNull().envelope()))
                    .toList();
            known.stream().filter(zone -> zone.shapeOrNull() != null).forEach(zones::add);
            if (known.isEmpty() && !holdings.isComplete(leaf)) {
                notRecorded.add(leaf);
            }
        }
    }

    private static CodeList zoneKinds() {
        return Descriptor.of(ItemType.CONSTRAINT_ZONE)
                .property("zone_kind")
                .flatMap(property -> property.codeList())
                .orElseThrow();
    }

    /** The kinds asked for, groups opened: a layer may be loaded for one of them and not for another. */
    private TreeSet<String> leaves(CodeList kinds) {
        TreeSet<String> leaves = new TreeSet<>();
        for (String asked : clause.zones()) {
            List<String> below = kinds.entries().values().stream()
                    .filter(entry -> entry.parent().equals(Optional.of(asked)))
                    .map(CodeList.Entry::code)
                    .toList();
            leaves.addAll(below.isEmpty() ? List.of(asked) : below);
        }
        return leaves;
    }

    /** A zone recorded under a group counts for every kind under it. */
    private static boolean isOf(CodeList kinds, String kind, String leaf) {
        CodeList.Entry entry = kinds.entries().get(leaf);
        return kind.equals(leaf) || entry != null && entry.parent().equals(Optional.of(kind));
    }

    private Subject subject(ItemVersion item) {
        int unit = holdings.unitOf(item);
        Shape shape = item.shapeOrNull();
        if (shape == null) {
            return Subject.unknown(item, unit, clause.value(), Bilingual.of("没有位置", "its place is not known"));
        }
        double nearest = Double.POSITIVE_INFINITY;
        ItemVersion worst = item;
        for (ItemVersion zone : zones) {
            double metres = metres(shape, java.util.Objects.requireNonNull(zone.shapeOrNull()), nearest);
            if (metres < nearest) {
                nearest = metres;
                worst = zone;
            }
        }
        // a distance of 0 asks for nothing but to be outside: touching edges have distance 0 and are inside for us
        boolean kept = clause.value() == 0 ? nearest > 0 : clause.sense().keeps(nearest, clause.value());
        if (!kept) {
            return new Subject(item, unit, Compliance.SHORT, nearest, clause.value(), Optional.of(near(worst)));
        }
        if (!notRecorded.isEmpty()) {
            return new Subject(item, unit, Compliance.UNKNOWN, nearest, clause.value(), Optional.of(reason()));
        }
        Optional<Bilingual> note = worst == item ? Optional.empty() : Optional.of(near(worst));
        return new Subject(item, unit, Compliance.SATISFIED, nearest, clause.value(), note);
    }

    /** The distance, or infinity when boxes alone show that it is not below a bound. */
    private static double metres(Shape one, Shape other, double bound) {
        double degrees = one.envelope().distance(other.envelope());
        return degrees * METRES_PER_DEGREE > bound
                ? Double.POSITIVE_INFINITY
                : one.distance(other).value();
    }

    private static Bilingual near(ItemVersion zone) {
        return Bilingual.of("最近:" + zone.name(), "nearest: " + zone.name());
    }

    private Bilingual reason() {
        CodeList kinds = zoneKinds();
        String zh = String.join(
                "、", notRecorded.stream().map(kind -> kinds.title(kind).zh()).toList());
        String en = String.join(
                ", ", notRecorded.stream().map(kind -> kinds.title(kind).en()).toList());
        return Bilingual.of("没有图层:" + zh, "no layer: " + en);
    }
}
