package org.jieming.api.resource.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.inspection.MarkerState;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;

/**
 * Tells who changes the state of a marker for days gone by alone that today's stays as it is: a later version, such as the closing of a
 * round writes, says another, and an act that is dated back before it is no word on its days (C-04).
 *
 * @param snapshot the register as it is
 * @param today the day
 */
record StatesGoneBy(Snapshot snapshot, LocalDate today) {

    /** What is told of some changes that become one revision. O(changes). */
    List<Finding> findings(List<Change> changes) {
        return states(changes)
                .flatMap(put -> finding(put, states(changes)).stream())
                .toList();
    }

    private static Stream<Change.Put> states(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.Put put ? Stream.of(put) : Stream.empty())
                .filter(put -> put.type() == ItemType.BOUNDARY_MARKER)
                .filter(put -> !put.values().text("state").isEmpty());
    }

    private Optional<Finding> finding(Change.Put put, Stream<Change.Put> all) {
        Timeline timeline = snapshot.timeline(put.type(), put.id());
        String stated = put.values().text("state");
        boolean isNew = timeline.on(LocalDate.ofEpochDay(put.valid().first()))
                .filter(before -> state(before).equals(stated))
                .isEmpty();
        boolean isAlone = put.valid().end() <= today.toEpochDay()
                && all.noneMatch(
                        other -> other.id().equals(put.id()) && other.valid().contains(today));
        return timeline.on(today)
                .filter(now -> isNew
                        && isAlone
                        && !state(now).equals(stated)
                        && !state(now).isEmpty())
                .map(now -> told(put, new MarkerState(state(now)).title()));
    }

    private static String state(ItemVersion version) {
        return version.values().text("state");
    }

    private static Finding told(Change.Put put, Bilingual recorded) {
        LocalDate end = LocalDate.ofEpochDay(put.valid().end());
        return Finding.warn(
                "C-04",
                "valid_from",
                Bilingual.format(
                        "这一状态只记到 %1$s:自该日起另有版本,记为“%2$s”,今天的状态不变。文件所定状态今天仍然有效的,请以今天为 valid_from 再提交一次",
                        "this state holds until %1$s only: a version from that day on says “%3$s”, and the state of today stays."
                                + " Where what was decided holds today as well, state it once more with today as valid_from",
                        end,
                        recorded.zh(),
                        recorded.en()));
    }
}
