package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jieming.api.process.UnitRows;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Population;
import org.jieming.reach.Positions;
import org.jieming.shape.Shape;

/**
 * People and facilities as they stand, ready for many questions of what would be otherwise. Immutable, thread-safe.
 *
 * @param provision people and facilities
 * @param walking how ways are measured
 * @param radii how far kinds and levels serve; of the usual radius it knows nothing
 * @param alike the facilities by how far they serve
 * @param known the facilities that may be changed, by their number among the sites
 * @param near which of them matter to the people of the area
 * @param rows what units are called
 * @param units the units that have rows, those among them of which only people are known, the area last for cells that name none
 * @param everybody who is counted: those who have a place, and behind them all others
 * @param unitOf the unit of each of them, as a place in that list
 * @param weights how many people each stands for
 * @param reckonings who is served but for the facilities whose place is known, for every usual radius asked about
 */
record Standing(
        Provision provision,
        Walking walking,
        Radii radii,
        List<Alike> alike,
        Known known,
        SitesNear near,
        UnitRows rows,
        List<DivisionCode> units,
        List<Population.Cell> everybody,
        int[] unitOf,
        long[] weights,
        Map<Double, Reckoning> reckonings) {

    /** With the usual radii that will be asked about. */
    static Standing of(Provision provision, Walking walking, Radii radii, List<Double> usual, DivisionLevel level) {
        UnitRows rows = provision.setting().rows(level);
        List<Population.Cell> everybody = provision.everybody();
        SortedSet<DivisionCode> lived = new TreeSet<>(rows.units());
        everybody.stream()
                .map(cell -> rows.of(cell.unit()))
                .filter(row -> !rows.isRest(row))
                .forEach(lived::add);
        List<DivisionCode> units = new ArrayList<>(lived);
        Map<DivisionCode, Integer> places = new HashMap<>();
        units.forEach(unit -> places.put(unit, places.size()));
        units.add(provision.setting().area());
        Map<Double, Reckoning> reckonings = new HashMap<>();
        usual.forEach(radius -> reckonings.computeIfAbsent(
                radius, metres -> Reckoning.of(provision, everybody, walking, radii.with(metres))
                        .kept()));
        int[] unitOf = everybody.stream()
                .map(Population.Cell::unit)
                .mapToInt(unit -> places.getOrDefault(rows.of(unit), places.size()))
                .toArray();
        return new Standing(
                provision,
                walking,
                radii,
                Alike.of(provision, walking, radii),
                Known.of(provision.kinds(), provision.sites()),
                SitesNear.of(provision),
                rows,
                List.copyOf(units),
                everybody,
                unitOf,
                everybody.stream().mapToLong(Population.Cell::people).toArray(),
                Map.copyOf(reckonings));
    }

    /** How far a facility that arrives serves: as is said of what it was, or is to be; not a number where nothing is. */
    double own(Alteration change) {
        Integer number = change.facility() == null ? null : known.numbers().get(change.facility());
        return number == null
                ? radii.own(change.kind(), "")
                : Alike.own(radii, provision.sites().get(number));
    }

    /**
     * What would be after some changes.
     *
     * @param field what the sender calls the list of changes
     * @param outlines units with other outlines
     * @param where what the sender calls that list
     * @throws Malformed naming a facility that does not serve here or is changed twice, a kind not asked about, a unit without a row
     *     or with two outlines, or an outline far from the area
     */
    Scene with(List<Alteration> changes, String field, List<Redrawn> outlines, String where) {
        BitSet closed = known.leaving(changes, field);
        return Scene.of(this, changes, closed, partition(outlines, where));
    }

    /**
     * The unit of every cell when some have other outlines: the first outline given that holds it; who lives in none and was of a
     * unit that has one is of no unit, which is told under the area. Whoever has no place stays of her unit. O(cells × outlines).
     */
    private int[] partition(List<Redrawn> outlines, String field) {
        if (outlines.isEmpty()) {
            return unitOf;
        }
        int[] redrawn = new int[outlines.size()];
        BitSet moving = new BitSet();
        for (int i = 0; i < redrawn.length; i++) {
            redrawn[i] = row(outlines.get(i).unit(), field + "." + i + ".unit");
            refuseTwice(moving.get(redrawn[i]), outlines.get(i), field + "." + i + ".unit");
            refuseElsewhere(outlines.get(i), field + "." + i + ".geometry");
            moving.set(redrawn[i]);
        }
        int[] then = unitOf.clone();
        Positions places = provision.demand();
        for (int cell = 0; cell < provision.cells().size(); cell++) {
            then[cell] = moving.get(then[cell]) ? units.size() - 1 : then[cell];
            for (int i = redrawn.length - 1; i >= 0; i--) {
                if (outlines.get(i).holds(places.longitude(cell), places.latitude(cell))) {
                    then[cell] = redrawn[i];
                }
            }
        }
        return then;
    }

    private static void refuseTwice(boolean again, Redrawn outline, String field) {
        if (again) {
            throw new Malformed(
                    field,
                    outline.unit().shortForm(),
                    Bilingual.of(
                            "同一政区只能给一个新界线;几块请合为一个 MultiPolygon",
                            "a unit has one outline; put several parts into one MultiPolygon"));
        }
    }

    /** Degrees in the wrong order, or metres taken for degrees, would empty the unit without a word. */
    private void refuseElsewhere(Redrawn outline, String field) {
        Shape area = ReachedLand.shape(provision.setting(), provision.setting().area());
        if (area != null && !area.geometry().getEnvelopeInternal().intersects(outline.box())) {
            throw new Malformed(
                    field,
                    outline.box().toString(),
                    Bilingual.of(
                            "界线不在所问区域内;请核对坐标(经度在前,CRS84 度)",
                            "the outline lies outside the area asked about; check its coordinates (longitude first,"
                                    + " degrees of CRS84)"));
        }
    }

    private int row(DivisionCode unit, String field) {
        int row = units.subList(0, units.size() - 1).indexOf(unit);
        if (row < 0) {
            throw new Malformed(
                    field,
                    unit.shortForm(),
                    Bilingual.of("应为区域内所选汇总级别(level)的政区", "a unit of the area at the level asked for is expected"));
        }
        return row;
    }
}
