package org.jieming.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionCode;

/**
 * Those who bear a code of a division, or the lowest above it that the register knows.
 *
 * @param unit the code that they bear
 * @param versions when they bear it, at least one
 */
public record CodeBearers(DivisionCode unit, List<ItemVersion> versions) {
    private static final Property CODE =
            Descriptor.of(ItemType.DIVISION).property("code").orElseThrow();

    /** Those of a code; empty where the register knows no unit of it. O(units above). */
    public static Optional<CodeBearers> of(Snapshot snapshot, DivisionCode code) {
        Optional<DivisionCode> unit = Optional.of(code);
        while (unit.isPresent()) {
            KeyValue digits = new KeyValue(List.of(unit.get().digits()));
            List<ItemVersion> versions = snapshot.withKey(ItemType.DIVISION, List.of(CODE), digits);
            if (!versions.isEmpty()) {
                return Optional.of(new CodeBearers(unit.get(), versions));
            }
            unit = unit.get().parent();
        }
        return Optional.empty();
    }

    /** The earliest version. */
    public ItemVersion first() {
        return versions.stream()
                .min(Comparator.comparing(version -> version.valid().first()))
                .orElseThrow();
    }

    /** The last version. */
    public ItemVersion last() {
        return versions.stream()
                .max(Comparator.comparing(version -> version.valid().end()))
                .orElseThrow();
    }

    /** A code with the place of a unit taken by another of its level. */
    static String moved(DivisionCode code, DivisionCode unit, String other) {
        int digits = unit.level().digits();
        return other.substring(0, digits) + code.digits().substring(digits);
    }
}
