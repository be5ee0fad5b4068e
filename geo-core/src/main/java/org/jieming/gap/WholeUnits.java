package org.jieming.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.register.ItemId;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

/** People counted by whole towns and counties, and by villages drawn as areas: in which place of these they live nobody knows. */
public final class WholeUnits {
    /** A circle with a quarter of the land has half the radius. */
    private static final double QUARTERS = 4;

    /** Cells of which the box reaches over less than this of that of their unit lie at one end of it. */
    private static final double END = 0.5;

    /** So few cells may all lie at one end of their unit: nobody knows for whom each stands. */
    private static final int FEW = 16;

    /** What whoever is told of {@link #told} cells can do. */
    public static final Bilingual SPREADABLE = Bilingual.of("可用 spread 按面积分摊估算", "'spread' estimates them by area");

    private WholeUnits() {}

    /**
     * Cells that stand for a whole town or county ({@link Population#ofWholeUnits}): where in it their people live nobody knows, and so
     * not how many are within a distance, however long it is, but by the outline of the unit. Of sixteen or more that say of no kind each
     * stands for its share of the land: they lie where they are once that is a quarter of what is within the distance, so that nobody need
     * be further off than half of it, and they do not lie at one end of their unit; which is {@link #placed told}. A village that is recorded
     * as an area ({@link Population#ofDrawnVillages}) is such where it is drawn and larger than what is within the distance. Cells that were
     * spread over their outline are none of these.
     *
     * @param metres the distance
     * @param outline finds the outline of a unit
     */
    public static Set<ItemId> wide(
            Population population, double metres, Function<DivisionCode, Optional<Shape>> outline) {
        return wide(population, population.ofWholeUnits(), metres, outline);
    }

    /** The same where it is known which stand for a whole town or county. */
    static Set<ItemId> wide(
            Population population, Set<ItemId> whole, double metres, Function<DivisionCode, Optional<Shape>> outline) {
        Set<ItemId> villages = population.ofDrawnVillages();
        if (whole.isEmpty() && villages.isEmpty()) {
            return Set.of();
        }
        double within = Math.PI * metres * metres;
        Map<ItemId, List<Population.Cell>> cells = population.cells().stream()
                .filter(cell -> whole.contains(cell.item().id())
                        || villages.contains(cell.item().id()))
                .collect(Collectors.groupingBy(cell -> cell.item().id()));
        Map<DivisionCode, Set<ItemId>> sharing = population.ofNoKind();
        Map<DivisionCode, Double> land = new HashMap<>();
        Map<DivisionCode, Boolean> gathered = new HashMap<>();
        return cells.values().stream()
                .filter(pieces -> pieces.size() == 1)
                .map(pieces -> pieces.get(0))
                .filter(cell -> villages.contains(cell.item().id())
                        ? isLarger(outline.apply(cell.unit()), within)
                        : part(cell, sharing) == 1
                                || gathered.computeIfAbsent(
                                        cell.unit(), unit -> isGathered(unit, outline, cells, sharing))
                                || land.computeIfAbsent(cell.unit(), unit -> extent(unit, outline, cells, sharing))
                                                * part(cell, sharing)
                                        > within)
                .map(cell -> cell.item().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an outline is known, and larger than so many square metres: that of its box tells as a rule that it is not. */
    private static boolean isLarger(Optional<Shape> outline, double land) {
        return outline.filter(
                        shape -> extent(shape.envelope()) > land && shape.area().value() > land)
                .isPresent();
    }

    /** What of the land of its unit is held against the distance: all of it, less where sixteen or more share it. */
    private static double part(Population.Cell cell, Map<DivisionCode, Set<ItemId>> sharing) {
        Set<ItemId> all = sharing.getOrDefault(cell.unit(), Set.of());
        boolean isOneOfMany = all.size() >= FEW && all.contains(cell.item().id());
        return isOneOfMany ? QUARTERS / all.size() : 1;
    }

    /**
     * How large the land is on which the people of a unit live, in square metres: all of it; where that is not drawn the box of its cells
     * where sixteen or more share it, else endless.
     */
    private static double extent(
            DivisionCode unit,
            Function<DivisionCode, Optional<Shape>> outline,
            Map<ItemId, List<Population.Cell>> cells,
            Map<DivisionCode, Set<ItemId>> sharing) {
        Set<ItemId> all = sharing.getOrDefault(unit, Set.of());
        return outline.apply(unit)
                .map(shape -> shape.area().value())
                .orElseGet(() -> all.size() >= FEW ? extent(box(spots(all, cells))) : Double.POSITIVE_INFINITY);
    }

    /** Whether the cells of a unit lie at one end of it, all or but for a few: fewer than one in sixteen in one half of its box. */
    private static boolean isGathered(
            DivisionCode unit,
            Function<DivisionCode, Optional<Shape>> outline,
            Map<ItemId, List<Population.Cell>> cells,
            Map<DivisionCode, Set<ItemId>> sharing) {
        List<Coordinate> spots = spots(sharing.getOrDefault(unit, Set.of()), cells);
        Envelope box = box(spots);
        return outline.apply(unit)
                .map(Shape::envelope)
                .filter(whole -> box.getWidth() < END * whole.getWidth()
                        || box.getHeight() < END * whole.getHeight()
                        || fewest(spots, whole.centre()) * FEW < spots.size())
                .isPresent();
    }

    /** How many places lie in the emptiest of the four halves around a centre. */
    private static long fewest(List<Coordinate> spots, Coordinate centre) {
        return Stream.<Predicate<Coordinate>>of(
                        spot -> spot.x <= centre.x,
                        spot -> spot.x >= centre.x,
                        spot -> spot.y <= centre.y,
                        spot -> spot.y >= centre.y)
                .mapToLong(half -> spots.stream().filter(half).count())
                .min()
                .orElse(0);
    }

    private static List<Coordinate> spots(Set<ItemId> all, Map<ItemId, List<Population.Cell>> cells) {
        return all.stream()
                .flatMap(cell -> cells.getOrDefault(cell, List.of()).stream())
                .flatMap(cell -> Optional.ofNullable(cell.spot()).stream())
                .map(Point::getCoordinate)
                .toList();
    }

    private static Envelope box(List<Coordinate> spots) {
        Envelope box = new Envelope();
        spots.forEach(box::expandToInclude);
        return box;
    }

    private static double extent(Envelope box) {
        if (box.isNull()) {
            return 0;
        }
        double x = box.centre().x;
        double y = box.centre().y;
        return metres(box.getMinX(), y, box.getMaxX(), y) * metres(x, box.getMinY(), x, box.getMaxY());
    }

    private static double metres(double x, double y, double otherX, double otherY) {
        return Shape.point(x, y).distance(Shape.point(otherX, otherY)).value();
    }

    /**
     * How many of the cells are {@link #wide}, and of how many people; empty where there are none.
     *
     * @param advice what can be done, {@link #SPREADABLE} for one
     */
    public static Optional<Bilingual> told(
            Population population, double metres, Function<DivisionCode, Optional<Shape>> outline, Bilingual advice) {
        return told(population, wide(population, metres, outline), metres, advice);
    }

    /** The same where it is known which they are. */
    static Optional<Bilingual> told(Population population, Set<ItemId> wide, double metres, Bilingual advice) {
        if (wide.isEmpty()) {
            return Optional.empty();
        }
        boolean hasVillages = population.cells().stream()
                .anyMatch(cell -> cell.unit().level() == DivisionLevel.VILLAGE
                        && wide.contains(cell.item().id()));
        Bilingual units = hasVillages
                ? Bilingual.of("整个村、乡镇或区县", "whole villages, towns or counties")
                : Bilingual.of("整个乡镇或区县", "whole towns or counties");
        Bilingual found = Bilingual.format(
                "%1$d 个人口单元是%4$s(共 %2$d 人),其中的人住在何处、是否在 %3$d 米的范围内不得而知:整个政区都在一处或几处设施合起来的范围内的算已服务,都在各处范围外的算没有,其余无法判定(没写类型、只写乡镇或区县的单元,少到每个平均代表的土地比这个范围大,也这样算;各在其位置的请写明类型)",
                "%1$d population cells are %5$s (%2$d people in all); nobody knows where in them people live, and so"
                        + " whether within %3$d m: where all of the unit is within that of one facility or of several together they are served, where all is"
                        + " beyond every one they are not, and else they are unknown (cells that say of no kind and name a town or county are such where they are"
                        + " so few that each stands for more land than is within: state their kind if each lies in its place)",
                wide.size(),
                population.cells().stream()
                        .filter(cell -> wide.contains(cell.item().id()))
                        .mapToLong(Population.Cell::people)
                        .sum(),
                Math.round(metres),
                units.zh(),
                units.en());
        return Optional.of(Bilingual.of(found.zh() + ";" + advice.zh(), found.en() + "; " + advice.en()));
    }

    /**
     * That cells which say of no kind and name a town or county are taken to lie where they are, being many; empty where there are none.
     * Those that were spread are none of them.
     *
     * @param wide those that stand for all of their unit
     */
    static Optional<Bilingual> placed(Population population, Set<ItemId> wide) {
        Set<ItemId> asked = population.ofNoKind().values().stream()
                .flatMap(Set::stream)
                .filter(cell -> !wide.contains(cell))
                .collect(Collectors.toSet());
        List<Population.Cell> placed = population.cells().stream()
                .filter(cell -> asked.contains(cell.item().id()))
                .collect(Collectors.groupingBy(cell -> cell.item().id()))
                .values()
                .stream()
                .filter(pieces -> pieces.size() == 1)
                .flatMap(List::stream)
                .toList();
        return placed.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 个没写类型、只写乡镇或区县的人口单元(共 %d 人)按其所在位置计:确实各在其位的请写明类型,代表整个政区的请写明“乡镇”或“区县”",
                        "%d population cells that say of no kind and name a town or county (%d people) are taken to live where they lie:"
                                + " state their kind where each lies in its place, or that it stands for the whole unit",
                        placed.size(),
                        placed.stream().mapToLong(Population.Cell::people).sum()));
    }

    /** The same of a distance. */
    public static Optional<Bilingual> placed(
            Population population, double metres, Function<DivisionCode, Optional<Shape>> outline) {
        return placed(population, wide(population, metres, outline));
    }
}
