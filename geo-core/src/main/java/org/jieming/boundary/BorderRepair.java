package org.jieming.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.boundary.RepairPlan.Side;
import org.jieming.boundary.RepairPlan.Step;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.mosaic.AgreedLine;
import org.jieming.mosaic.Choices;
import org.jieming.mosaic.MosaicRepair;
import org.jieming.mosaic.Repair;
import org.jieming.mosaic.Repair.Part;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Proposes how divisions of one level would tile the plane (C-24, C-25) without moving an agreed line or a surveyed marker: the
 * line is what was approved and nobody may alter it (BLR Art. 2, C-01), a marker that was moved has no effect (Art. 6, C-04).
 * Nothing is changed here: a repair becomes an edit only with the document that approves it.
 */
public final class BorderRepair {
    private final RepairQuestion question;
    private final List<ItemVersion> drawn;

    /** All that an answer follows from. */
    private record Given(
            List<ItemId> units,
            List<Geometry> outlines,
            List<AgreedLine> lines,
            List<Coordinate> fixed,
            Choices choices) {}

    private BorderRepair(RepairQuestion question) {
        this.question = question;
        this.drawn = Stream.concat(question.units().stream(), question.neighbours().stream())
                .filter(unit -> unit.shapeOrNull() != null)
                .toList();
    }

    /** A repair; the plan is empty where nothing is at fault. */
    public static RepairPlan of(RepairQuestion question) {
        return new BorderRepair(question).plan();
    }

    /**
     * Whether two questions have the same answer because outlines, agreed lines and the markers on the border are the same in both,
     * whatever else is told of them. Without working it out; O(lines + units + markers).
     */
    public static boolean isSame(RepairQuestion one, RepairQuestion other) {
        return new BorderRepair(one).given().equals(new BorderRepair(other).given());
    }

    private Given given() {
        return new Given(
                drawn.stream().map(ItemVersion::id).toList(),
                drawn.stream()
                        .map(unit -> unit.shape().orElseThrow().geometry())
                        .toList(),
                AgreedLines.of(question.lines(), drawn),
                fixed(),
                choices());
    }

    private RepairPlan plan() {
        Given given = given();
        Repair repair = MosaicRepair.of(given.outlines(), given.lines(), given.fixed(), given.choices());
        List<Step> pieces =
                repair.given().stream().map(part -> step(part, true)).toList();
        return new RepairPlan(
                pieces,
                repair.open().stream().map(part -> step(part, false)).toList(),
                repair.redrawn().entrySet().stream()
                        .map(each -> side(drawn.get(each.getKey()), shape(each.getValue()), pieces))
                        .sorted(Comparator.comparing(side -> side.unit().id()))
                        .toList(),
                repair.remaining().stream()
                        .map(fault -> UnitRules.finding(fault, units(fault.units())))
                        .toList());
    }

    /** A unit gains the pieces that are given to it and loses those of its own that are not; one that it keeps is another's loss. */
    private static Side side(ItemVersion unit, Shape after, List<Step> pieces) {
        double gain = 0;
        for (Step piece : pieces) {
            boolean had = piece.from().stream().anyMatch(each -> each.id().equals(unit.id()));
            boolean gets =
                    piece.to().filter(each -> each.id().equals(unit.id())).isPresent();
            gain += had == gets
                    ? 0
                    : gets ? piece.area().value() : -piece.area().value();
        }
        return new Side(unit, after, gain);
    }

    /** The places of markers that belong on the border. */
    private List<Coordinate> fixed() {
        return question.markers().stream()
                .flatMap(marker -> Marker.of(marker).stream())
                .filter(marker -> marker.standing() == Marker.Standing.SINGLE)
                .map(Marker::place)
                .toList();
    }

    private Choices choices() {
        Set<Integer> about = IntStream.range(0, drawn.size())
                .filter(unit -> question.units().contains(drawn.get(unit)))
                .boxed()
                .collect(Collectors.toSet());
        return new Choices(
                question.widest(),
                question.wishes().stream()
                        .flatMap(wish -> stated(wish).stream())
                        .toList(),
                about);
    }

    private Optional<Choices.Stated> stated(RepairQuestion.Wish wish) {
        return IntStream.range(0, drawn.size())
                .filter(unit -> drawn.get(unit).id().equals(wish.unit()))
                .mapToObj(unit -> new Choices.Stated(new Coordinate(wish.longitude(), wish.latitude()), unit))
                .findFirst();
    }

    /** As the register keeps it. */
    private static Shape shape(Geometry degrees) {
        return Shape.of(degrees, Crs.CGCS2000).rounded().oriented();
    }

    private List<ItemVersion> units(List<Integer> places) {
        return places.stream().map(drawn::get).toList();
    }

    private Step step(Part part, boolean isGiven) {
        Shape where = shape(part.where());
        List<ItemVersion> from = units(part.from());
        Optional<ItemVersion> to =
                part.to().isPresent() ? Optional.of(drawn.get(part.to().getAsInt())) : Optional.empty();
        double area = where.area().value();
        Bilingual what = what(part, from, area);
        Bilingual end = isGiven ? end(part, to) : RepairWords.against(part.ground());
        return new Step(
                part.kind().name().toLowerCase(Locale.ROOT),
                where,
                where.area(),
                part.width(),
                from,
                units(part.near()),
                to,
                part.ground().name().toLowerCase(Locale.ROOT),
                Bilingual.of(what.zh() + end.zh(), what.en() + end.en()));
    }

    private static Bilingual what(Part part, List<ItemVersion> from, double area) {
        String names = from.stream().map(ItemVersion::name).collect(Collectors.joining("、"));
        double width = part.width().value();
        return switch (part.kind()) {
            case GAP ->
                Bilingual.format("空白 %.0f 平方米(平均宽 %.2f 米)", "a gap of %.0f m² (%.2f m wide on average)", area, width);
            case OVERLAP ->
                Bilingual.format(
                        "%s的重叠 %.0f 平方米(平均宽 %.2f 米)",
                        "an overlap of %s, %.0f m² (%.2f m wide on average)", names, area, width);
            case ASTRAY ->
                Bilingual.format(
                        "%s越过协议线的 %.0f 平方米(平均宽 %.2f 米)",
                        "%2$.0f m² (%3$.2f m wide on average) of %1$s beyond the agreed line", names, area, width);
        };
    }

    private static Bilingual end(Part part, Optional<ItemVersion> to) {
        Bilingual why = RepairWords.decided(part.ground());
        return to.map(unit ->
                        Bilingual.of("归" + unit.name() + ":" + why.zh(), " goes to " + unit.name() + ": " + why.en()))
                .orElse(Bilingual.of(
                        "不再属于任何单位:登记簿中没有协议线那一侧的单位",
                        " goes to nobody: the register holds no unit on that side of the line"));
    }
}
