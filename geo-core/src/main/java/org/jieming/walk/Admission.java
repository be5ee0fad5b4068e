package org.jieming.walk;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.ItemVersion;

/**
 * Whether people on foot are let in, by the words of OpenStreetMap that a record carries: {@code foot} counts before {@code
 * access}, which is said of everybody (its documentation, Key:access). {@code access=yes} opens no motorway to walkers. A word of
 * which neither follows decides nothing.
 */
final class Admission {
    private static final Set<String> LET_IN = Set.of("yes", "designated", "official", "permissive");
    /** Those whom somebody must have let in first count as kept out. */
    private static final Set<String> KEPT_OUT =
            Set.of("no", "private", "restricted", "military", "emergency", "permit", "use_sidepath");

    private Admission() {}

    /** What the words say; empty where they leave it to the class of the road. */
    static Optional<Boolean> of(ItemVersion road) {
        boolean isBarrier = !word(road, "barrier").isEmpty()
                && road.values().text("road_class").isEmpty();
        return said(road).or(() -> isBarrier ? Optional.of(false) : Optional.empty());
    }

    /** What is said of people; empty where it is left to what is there. */
    static Optional<Boolean> said(ItemVersion road) {
        String foot = word(road, "foot");
        if (LET_IN.contains(foot) || KEPT_OUT.contains(foot)) {
            return Optional.of(LET_IN.contains(foot));
        }
        return KEPT_OUT.contains(word(road, "access")) ? Optional.of(false) : Optional.empty();
    }

    /** Whether {@code access} lets everybody in: of no weight for a road whose class keeps walkers out, but for a gate. */
    static boolean isForEverybody(ItemVersion gate) {
        return LET_IN.contains(word(gate, "access"));
    }

    private static String word(ItemVersion road, String property) {
        return road.values().text(property).toLowerCase(Locale.ROOT);
    }
}
