package org.jieming.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.division.SmallestUnit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The people of an area in one band, cell by cell, in every county from one source.
 *
 * @param band who is counted
 * @param cells the cells, in the order of the register
 * @param gaps in which units people live of whom no figure is known
 * @param sources what was counted
 * @param otherSources what else the register holds of the area and was not added
 */
public record Population(Band band, List<Cell> cells, Gaps gaps, List<Total> sources, List<Total> otherSources) {

    private static final Set<String> WHOLE_UNITS = Set.of("township", "county");
    private static final String VILLAGE = "village-unit";

    /**
     * One cell.
     *
     * @param item the item of the register
     * @param unit the smallest unit known to hold it
     * @param people how many of the band live there
     * @param spot where they are taken to be: the point, or a point inside an area; null when the register does not know
     */
    public record Cell(
            ItemVersion item,
            DivisionCode unit,
            long people,
            @Nullable Point spot) {}

    /**
     * What a source says of the area.
     *
     * @param source the source
     * @param cells how many cells it has there
     * @param people how many of the band they count
     */
    public record Total(CellSource source, int cells, long people) {}

    public Population {
        cells = List.copyOf(cells);
        sources = List.copyOf(sources);
        otherSources = List.copyOf(otherSources);
    }

    /**
     * Counts the people of an area. Which source is taken is decided for every county as a whole, so that a town is told of itself
     * what its county is told of it.
     *
     * @param all population cells in force on the day
     * @param divisions the divisions of {@link #home}
     * @param position finds the unit of a cell by its position, or empty; asked where it names none, and where it names a larger one than
     *     a cell of its kind lies in
     */
    public static Population of(
            List<ItemVersion> all,
            DivisionCode area,
            Collection<DivisionCode> divisions,
            Band band,
            Function<ItemVersion, Optional<DivisionCode>> position) {
        Map<String, Optional<DivisionCode>> known = new HashMap<>();
        return new Counting(area, band, divisions).of(all, cell -> {
            String code = cell.values().text("division_code");
            Optional<DivisionCode> stated = code.isEmpty()
                    ? Optional.empty()
                    : known.computeIfAbsent(code, digits -> Optional.of(new DivisionCode(digits)));
            return stated.isPresent() && CellSource.isOfWholeUnit(kind(cell))
                    ? stated
                    : SmallestUnit.of(stated, () -> position.apply(cell));
        });
    }

    /** The county that holds an area, or the area where it is no part of one: its cells decide which of them are counted. */
    public static DivisionCode home(DivisionCode area) {
        return Parts.countyOf(area);
    }

    static Cell cell(Count.Located at, long people) {
        return new Cell(at.cell(), at.unit(), people, spot(at.cell()));
    }

    private static @Nullable Point spot(ItemVersion cell) {
        if (cell.shapeOrNull() == null) {
            return null;
        }
        Geometry drawn = cell.shapeOrNull().geometry();
        return drawn instanceof Point point ? point : drawn.getInteriorPoint();
    }

    /**
     * The same people spread evenly over the areas of their cells, the total kept exactly; cells without an area, or too large
     * for the grid, stay as they are.
     *
     * @param area finds the area of a cell, in degrees
     * @param step how wide the squares of the grid are, in metres
     * @param most the most squares that one cell may have
     * @param told told the number of every cell before it is spread, so that long work can be called off
     */
    public Population spread(Function<Cell, Optional<Geometry>> area, double step, int most, IntConsumer told) {
        List<Cell> spread = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            told.accept(at);
            Cell cell = cells.get(at);
            List<Spread.Piece> pieces = area.apply(cell)
                    .map(shape -> Spread.over(shape, cell.people(), step, most))
                    .orElse(List.of());
            pieces.forEach(piece -> spread.add(new Cell(cell.item(), cell.unit(), piece.people(), piece.at())));
            if (pieces.isEmpty()) {
                spread.add(cell);
            }
        }
        return new Population(band, spread, gaps, sources, otherSources);
    }

    /** How many squares are looked at for that, all cells together. O(cells). */
    public long squares(Function<Cell, Optional<Geometry>> area, double step, int most) {
        return (long) cells.stream()
                .flatMap(cell -> area.apply(cell).stream())
                .mapToDouble(shape -> Spread.squares(shape, step))
                .filter(squares -> squares <= most)
                .sum();
    }

    /**
     * Cells that stand for a whole town, county or something larger, so that where in it their people live nobody knows: they are of
     * such a kind, or {@link #ofNoKind}. O(cells).
     */
    public Set<ItemId> ofWholeUnits() {
        Set<ItemId> whole = new HashSet<>();
        for (Cell cell : cells) {
            if (WHOLE_UNITS.contains(kind(cell))) {
                whole.add(cell.item().id());
            }
        }
        ofNoKind().values().forEach(whole::addAll);
        return whole;
    }

    /**
     * Cells that say of no kind and name nothing smaller than a town, by what they name: together they stand for all of it, each for a part
     * that nobody knows, unless several have areas of their own. O(cells).
     */
    public Map<DivisionCode, Set<ItemId>> ofNoKind() {
        Map<DivisionCode, Set<ItemId>> all = new HashMap<>();
        Map<DivisionCode, Set<ItemId>> places = new HashMap<>();
        for (Cell cell : cells) {
            if (cell.unit().level() != DivisionLevel.VILLAGE && kind(cell).isEmpty()) {
                all.computeIfAbsent(cell.unit(), none -> new HashSet<>())
                        .add(cell.item().id());
                if (!hasArea(cell)) {
                    places.computeIfAbsent(cell.unit(), none -> new HashSet<>())
                            .add(cell.item().id());
                }
            }
        }
        all.forEach((unit, cells) -> {
            if (cells.size() == 1) {
                places.put(unit, cells);
            }
        });
        return places;
    }

    /**
     * Cells of villages that are recorded as areas: where in it their people live nobody says. One that is a point is taken to lie where
     * the village is built (domain E-11). O(cells).
     */
    public Set<ItemId> ofDrawnVillages() {
        Set<ItemId> drawn = new HashSet<>();
        for (Cell cell : cells) {
            if (cell.unit().level() == DivisionLevel.VILLAGE && kind(cell).equals(VILLAGE) && hasArea(cell)) {
                drawn.add(cell.item().id());
            }
        }
        return drawn;
    }

    private static String kind(Cell cell) {
        return kind(cell.item());
    }

    private static String kind(ItemVersion cell) {
        return cell.values().text("cell_kind");
    }

    private static boolean hasArea(Cell cell) {
        return cell.item()
                .shape()
                .filter(shape -> shape.geometry().getDimension() == 2)
                .isPresent();
    }

    /** The same where nobody knows in which place the people of some cells live. */
    public Population somewhere(Set<ItemId> wide) {
        return new Population(
                band,
                cells.stream()
                        .map(cell -> wide.contains(cell.item().id())
                                ? new Cell(cell.item(), cell.unit(), cell.people(), null)
                                : cell)
                        .toList(),
                gaps,
                sources,
                otherSources);
    }

    /** The units of the cells counted that do not say how many of the band live there. */
    public List<DivisionCode> blank() {
        return gaps.blank();
    }

    /**
     * Townships, villages where a county is counted by village, and counties that know no townships, of which no cell counted says
     * anything: somebody lives there, and nobody knows how many.
     */
    public List<DivisionCode> uncounted() {
        return gaps.uncounted();
    }

    /** Units in which people live of whom no figure is known, once for each gap. */
    public List<DivisionCode> unknownIn() {
        return gaps.all();
    }

    /** Whether everybody is counted; else figures are of those who are, and nobody knows how many others there are. */
    public boolean isComplete() {
        return gaps.digits().isEmpty();
    }

    /** Whether everybody in a unit is counted: nobody is left out in it, nor in something that holds it. O(log gaps). */
    public boolean isComplete(DivisionCode unit) {
        return !gaps.concern(unit);
    }

    /** How many people there are. */
    public long people() {
        return cells.stream().mapToLong(Cell::people).sum();
    }
}
