package org.jieming.api.resource.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.inspection.NumberedLine;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.RecordedVersion;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KeyValue;
import org.jieming.register.Snapshot;

/**
 * The numbers that lines have borne, by what is believed and by what was corrected since, and who bore a number. What is written of a
 * line bears the number of its day.
 *
 * @param register the register
 */
record LineNumbers(LiveRegister register) {
    static final String NUMBER = "line_code";

    /** All numbers of some lines. One question to the store, O(versions ever recorded of the lines). */
    Set<String> of(Collection<ItemId> lines) {
        Set<String> all = new TreeSet<>();
        recorded(lines).values().forEach(versions -> all.addAll(numbers(versions)));
        return all;
    }

    /** A line under all its numbers. */
    NumberedLine numbered(ItemId line) {
        return numbered(Set.of(line)).get(line);
    }

    /** Lines under theirs, likewise with one question. */
    Map<ItemId, NumberedLine> numbered(Collection<ItemId> lines) {
        Map<ItemId, List<RecordedVersion>> recorded = recorded(lines);
        Snapshot now = register.now();
        return Set.copyOf(lines).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        line -> new NumberedLine(
                                line, numbers(recorded.getOrDefault(line, List.of())), (number, day) -> bearer(
                                                now, number, day)
                                        .filter(other -> !other.equals(line))
                                        .isPresent())));
    }

    private Map<ItemId, List<RecordedVersion>> recorded(Collection<ItemId> lines) {
        return register.journal().histories(ItemType.BOUNDARY_LINE, Set.copyOf(lines));
    }

    private static Set<String> numbers(List<RecordedVersion> versions) {
        return versions.stream()
                .map(each -> each.version().values().text(NUMBER))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Who bears a number, or bore it last. */
    static Optional<ItemId> bearer(Snapshot now, String number) {
        return bearers(now, number).stream()
                .max(Comparator.comparing(version -> version.valid().end()))
                .map(ItemVersion::id);
    }

    private static Optional<ItemId> bearer(Snapshot now, String number, LocalDate day) {
        return bearers(now, number).stream()
                .filter(version -> version.valid().contains(day))
                .findFirst()
                .map(ItemVersion::id);
    }

    private static Collection<ItemVersion> bearers(Snapshot now, String number) {
        return now.withKey(
                ItemType.BOUNDARY_LINE,
                Descriptor.of(ItemType.BOUNDARY_LINE).keys().get(0),
                new KeyValue(List.of(number)));
    }
}
