package org.jieming.population;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/**
 * One count of the people: cells of one kind on one basis in one year. Only cells of one source are ever added up in a county.
 *
 * @param kind code of {@code cell-kind}; empty when the cells do not say
 * @param basis code of {@code population-basis}; empty when they do not say
 * @param year the year counted; 0 when they do not say
 */
public record CellSource(String kind, String basis, int year) {
    /** Domain rule E-11: the finer, the better. */
    private static final List<String> BEST_FIRST =
            List.of("building", "estate", "grid", "village-unit", "township", "county", "");

    /** Cells that lie where people live: a village in which there is none may be empty, or have its people in one beside it. */
    private static final Set<String> SCATTERED = Set.of("building", "estate", "grid");

    /** Cells that lie in one village: whatever they name, their place may tell it. */
    private static final Set<String> SMALL = Set.of("building", "estate", "grid", "village-unit");

    private static final Set<String> WHOLE_COUNTIES = Set.of("county", "");

    /** Prefers the finer kind, then the later year, then residents. */
    static final Comparator<CellSource> BEST = Comparator.<CellSource>comparingInt(
                    source -> BEST_FIRST.indexOf(source.kind))
            .thenComparing(CellSource::year, Comparator.reverseOrder())
            .thenComparing(source -> !source.basis.equals("resident"))
            .thenComparing(CellSource::basis);

    static CellSource of(ItemVersion cell) {
        Optional<Object> year = cell.values().get("year");
        return new CellSource(
                cell.values().text("cell_kind"),
                cell.values().text("population_basis"),
                year.isEmpty() ? 0 : Math.toIntExact((Long) year.get()));
    }

    /** The source of a cell, which is as a rule the one of the cell before. */
    static CellSource of(ItemVersion cell, @Nullable CellSource before) {
        CellSource source = of(cell);
        return source.equals(before) ? before : source;
    }

    /** As of every record, written out: it is asked of every cell. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellSource source
                && year == source.year
                && kind.equals(source.kind)
                && basis.equals(source.basis);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + basis.hashCode()) + year;
    }

    /** Whether a count that is complete has a cell for every village. */
    boolean isByVillage() {
        return !SCATTERED.contains(kind);
    }

    /** Whether a cell of a kind stands for the unit that it names, all of it: where its point or label lies tells nothing smaller. */
    static boolean isOfWholeUnit(String kind) {
        return !SMALL.contains(kind);
    }

    /** Whether a cell of something larger than a county counts the counties in it once more. */
    boolean holdsCounties() {
        return WHOLE_COUNTIES.contains(kind);
    }
}
