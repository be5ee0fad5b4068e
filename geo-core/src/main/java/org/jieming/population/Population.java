package org.jieming.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The people of an area in one band, cell by cell, from one source.
 *
 * @param band who is counted
 * @param source the source counted; empty when the area has no cells
 * @param cells the cells, in the order of the register
 * @param blank the units of the cells of the source that do not say how many of the band live there
 * @param otherSources what else the register holds of the area and was not added
 */
public record Population(
        Band band,
        Optional<CellSource> source,
        List<Cell> cells,
        List<DivisionCode> blank,
        List<CellSource> otherSources) {

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

    public Population {
        cells = List.copyOf(cells);
        blank = List.copyOf(blank);
        otherSources = List.copyOf(otherSources);
    }

    /**
     * Counts the people of an area.
     *
     * @param all population cells in force on the day
     * @param unitOf finds the unit of a cell that does not name one, or empty
     * @param wanted which sources may be counted; the best of them is (rule E-11)
     */
    public static Population of(
            List<ItemVersion> all,
            DivisionCode area,
            Band band,
            Function<ItemVersion, Optional<DivisionCode>> unitOf,
            Predicate<CellSource> wanted) {
        List<Located> inside = new ArrayList<>();
        TreeSet<CellSource> sources = new TreeSet<>(CellSource.BEST);
        for (ItemVersion cell : all) {
            Optional<DivisionCode> unit = named(cell).or(() -> unitOf.apply(cell));
            if (unit.isPresent() && area.contains(unit.get())) {
                inside.add(new Located(cell, unit.get()));
                sources.add(CellSource.of(cell));
            }
        }
        Optional<CellSource> chosen = sources.stream().filter(wanted).findFirst();
        List<CellSource> others = sources.stream()
                .filter(each -> !Optional.of(each).equals(chosen))
                .toList();
        List<Cell> cells = new ArrayList<>();
        List<DivisionCode> blank = new ArrayList<>();
        for (Located each : inside) {
            if (chosen.isPresent() && CellSource.of(each.cell).equals(chosen.get())) {
                var people = band.of(each.cell.values());
                if (people.isPresent()) {
                    cells.add(new Cell(each.cell, each.unit, people.getAsLong(), spot(each.cell)));
                } else {
                    blank.add(each.unit);
                }
            }
        }
        return new Population(band, chosen, cells, blank, others);
    }

    private record Located(ItemVersion cell, DivisionCode unit) {}

    private static Optional<DivisionCode> named(ItemVersion cell) {
        return cell.values().get("division_code").map(code -> new DivisionCode((String) code));
    }

    private static @Nullable Point spot(ItemVersion cell) {
        return cell.shape()
                .map(shape -> shape.geometry())
                .map(geometry -> geometry instanceof Point point ? point : geometry.getInteriorPoint())
                .orElse(null);
    }

    /**
     * The same people spread evenly over the areas of their cells, the total kept exactly; cells without an area, or too large
     * for the grid, stay as they are.
     *
     * @param area finds the area of a cell, in degrees
     * @param step how wide the squares of the grid are, in metres
     * @param most the most squares that one cell may have
     */
    public Population spread(Function<Cell, Optional<Geometry>> area, double step, int most) {
        List<Cell> spread = new ArrayList<>();
        for (Cell cell : cells) {
            List<Spread.Piece> pieces = area.apply(cell)
                    .map(shape -> Spread.over(shape, cell.people(), step, most))
                    .orElse(List.of());
            pieces.forEach(piece -> spread.add(new Cell(cell.item(), cell.unit(), piece.people(), piece.at())));
            if (pieces.isEmpty()) {
                spread.add(cell);
            }
        }
        return new Population(band, source, spread, blank, otherSources);
    }

    /** How many cells of the source do not say how many of the band live there. */
    public int unknown() {
        return blank.size();
    }

    /** How many people there are. */
    public long people() {
        return cells.stream().mapToLong(Cell::people).sum();
    }
}
