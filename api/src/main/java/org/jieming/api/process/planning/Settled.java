package org.jieming.api.process.planning;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.population.Population;

/**
 * Of which units is known how many live there (rule E-07). Nothing is where nobody was counted, nor where people were counted of
 * something larger alone: the people of a county live somewhere in its villages, and nobody knows in which.
 *
 * @param counted who is counted
 * @param units the smallest units known to hold them
 */
record Settled(Population counted, Set<DivisionCode> units) {

    static Settled of(Population counted) {
        return new Settled(
                counted,
                counted.cells().stream()
                        .filter(cell -> cell.people() > 0)
                        .map(Population.Cell::unit)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether everybody in a unit of so many is counted in it. */
    boolean isComplete(DivisionCode unit, long people) {
        return counted.isComplete(unit) && !(people == 0 && isOfLarger(unit));
    }

    /** Whether nobody in a unit of so many is counted, and somebody lives there or may. */
    boolean isDark(DivisionCode unit, long people) {
        return counted.cells().isEmpty() || people == 0 && !isComplete(unit, people);
    }

    private boolean isOfLarger(DivisionCode unit) {
        return Stream.iterate(unit.parent(), Optional::isPresent, above -> above.flatMap(DivisionCode::parent))
                .anyMatch(above -> units.contains(above.orElseThrow()));
    }
}
