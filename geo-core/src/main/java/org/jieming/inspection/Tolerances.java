package org.jieming.inspection;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.measure.Metres;
import org.jieming.table.ReferenceTable;

/**
 * The numbers of rule C-31, and those by which a fix is doubtful.
 *
 * @param same up to this distance two positions are the same
 * @param moved beyond this distance a marker is suspected to have been moved
 * @param accuracyFactor deviations within so many times the accuracy of a fix tell nothing
 * @param far a fix farther from the legal place than this was not taken at the marker
 * @param old a fix that was older when it was attached was not taken there
 */
public record Tolerances(Metres same, Metres moved, double accuracyFactor, Metres far, Duration old) {
    /** Those of {@code data/inspection}, which travel with the program. */
    public static final Tolerances SHIPPED = read();

    /** Up to which distance a deviation proves nothing, for fixes of this accuracy: max(moved, factor × accuracy). */
    public Metres least(Metres accuracy) {
        return new Metres(Math.max(moved.value(), accuracyFactor * accuracy.value()));
    }

    private static Tolerances read() {
        Map<String, Double> values = values();
        return new Tolerances(
                new Metres(values.get("same")),
                new Metres(values.get("moved")),
                values.get("accuracy-factor"),
                new Metres(values.get("fix-far")),
                Duration.ofSeconds(Math.round(values.get("fix-old"))));
    }

    /** All numbers of the table by name. */
    static Map<String, Double> values() {
        return ReferenceTable.rows("inspection/tolerances.csv").stream()
                .collect(Collectors.toMap(row -> row.get("tolerance"), row -> Double.valueOf(row.get("value"))));
    }
}
