package org.jieming.inspection;

import java.util.Collection;
import java.util.Map;
import org.jieming.measure.Metres;

/**
 * By which numbers the fixes of a team are held, all together, against the legal places of their markers (C-31, C-39).
 *
 * @param worst a fix of a worse accuracy tells nothing of how markers stand to each other
 * @param legal how far a legal place itself may be off (C.4)
 */
public record Resurveying(Metres worst, Metres legal) {

    /** Those of {@code data/inspection}, which travel with the program. */
    public static final Resurveying SHIPPED = of(Tolerances.values());

    private static Resurveying of(Map<String, Double> values) {
        return new Resurveying(new Metres(values.get("fit-worst")), new Metres(values.get("fit-legal")));
    }

    /** Whether a fix is exact enough. */
    public boolean takes(Fix fix) {
        return fix.accuracy().compareTo(worst) <= 0;
    }

    /**
     * The standard deviation of one coordinate of a difference between fix and legal place in metres: half of the squares of both
     * position errors, since a position error is that of two coordinates together. The fixes count by the root of their mean square.
     *
     * @param accuracies what devices say of their fixes; at least one
     */
    public double sigma(Collection<Metres> accuracies) {
        double fixes = accuracies.stream()
                .mapToDouble(each -> each.value() * each.value())
                .average()
                .orElseThrow();
        return Math.sqrt((legal.value() * legal.value() + fixes) / 2);
    }
}
