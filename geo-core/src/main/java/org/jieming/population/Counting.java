package org.jieming.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.population.Count.Located;
import org.jieming.register.ItemVersion;

/** Counts the people of an area county by county. Used once. */
final class Counting {
    private final DivisionCode area;
    private final Band band;
    private final DivisionCode home;
    private final Map<DivisionCode, Parts> counties;
    private final Map<DivisionCode, List<Located>> cells = new TreeMap<>();
    private final Map<DivisionCode, CellSource> taken = new HashMap<>();
    private final List<DivisionCode> uncounted = new ArrayList<>();

    Counting(DivisionCode area, Band band, Collection<DivisionCode> divisions) {
        this.area = area;
        this.band = band;
        this.home = Population.home(area);
        this.counties = Parts.of(divisions);
    }

    /** O(cells × levels + divisions log divisions). */
    Population of(List<ItemVersion> all, Function<ItemVersion, Optional<DivisionCode>> unitOf) {
        List<Located> located = new ArrayList<>();
        Map<DivisionCode, County> known = new HashMap<>();
        CellSource source = null;
        for (ItemVersion cell : all) {
            DivisionCode unit = unitOf.apply(cell).orElse(null);
            County county = unit == null ? null : known.computeIfAbsent(unit, this::countyOf);
            if (unit != null && county != null && county.isHome) {
                source = CellSource.of(cell, source);
                Located at = new Located(cell, unit, county.code, source, band.of(cell.values()));
                located.add(at);
                county.cells.add(at);
            }
        }
        cells.forEach(this::choose);
        counties.values().forEach(this::noteUncounted);
        return counted(located);
    }

    /** A county, the cells in it, and whether it is what is counted or in it. */
    private record County(DivisionCode code, List<Located> cells, boolean isHome) {}

    private County countyOf(DivisionCode unit) {
        DivisionCode code = Parts.countyOf(unit);
        boolean isHome = home.contains(unit);
        return new County(code, isHome ? cells.computeIfAbsent(code, none -> new ArrayList<>()) : List.of(), isHome);
    }

    /** Cells of something larger than a county that count the counties in it are left where these have cells of their own. */
    private void choose(DivisionCode county, List<Located> its) {
        boolean isLarger = county.level().isAbove(DivisionLevel.COUNTY)
                && cells.keySet().stream().anyMatch(other -> !other.equals(county) && county.contains(other));
        List<Located> beside = isLarger
                ? its.stream().filter(each -> !each.source().holdsCounties()).toList()
                : its;
        Parts parts = counties.getOrDefault(county, Parts.undivided(county));
        Count.best(Count.of(beside, parts)).ifPresent(count -> {
            taken.put(county, count.source());
            uncounted.addAll(count.leftOut());
        });
    }

    /** A county without a cell, unless one of something larger counts it. */
    private void noteUncounted(Parts parts) {
        boolean isCounted = taken.containsKey(parts.county());
        Optional<DivisionCode> above = parts.county().parent();
        while (!isCounted && above.isPresent()) {
            CellSource source = taken.get(above.get());
            isCounted = source != null && source.holdsCounties();
            above = above.get().parent();
        }
        if (!isCounted) {
            uncounted.addAll(parts.all());
        }
    }

    private Population counted(List<Located> located) {
        List<Population.Cell> counted = new ArrayList<>();
        List<DivisionCode> blank = new ArrayList<>();
        List<Located> takenHere = new ArrayList<>();
        List<Located> others = new ArrayList<>();
        boolean isAll = area.equals(home);
        for (Located each : located) {
            if (isAll || area.contains(each.unit())) {
                boolean counts = each.source().equals(taken.get(each.county()));
                (counts ? takenHere : others).add(each);
                if (counts) {
                    if (each.people().isPresent()) {
                        counted.add(Population.cell(each, each.people().getAsLong()));
                    } else {
                        blank.add(each.unit());
                    }
                }
            }
        }
        return new Population(band, counted, Gaps.of(blank, uncountedHere()), totals(takenHere), totals(others));
    }

    /** What of the units left out is in the area; the area where it is in one of them. */
    private List<DivisionCode> uncountedHere() {
        Set<DivisionCode> here = new HashSet<>();
        uncounted.stream()
                .filter(unit -> area.contains(unit) || unit.contains(area))
                .forEach(unit -> here.add(area.contains(unit) ? unit : area));
        return here.stream().sorted().toList();
    }

    private static List<Population.Total> totals(List<Located> some) {
        List<Population.Total> totals = new ArrayList<>();
        Count.bySource(some)
                .forEach((source, its) -> totals.add(new Population.Total(source, its.size(), Count.people(its))));
        return totals;
    }
}
