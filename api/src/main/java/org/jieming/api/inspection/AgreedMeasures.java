package org.jieming.api.inspection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.inspection.Step;
import org.jieming.register.ItemId;

/** What both parties of a line agreed to do about its markers and have not done yet, in whichever round. */
public final class AgreedMeasures {
    private AgreedMeasures() {}

    /** The measure of each marker; of one that is to be repaired by several rounds that of the newest. O(rounds of the line). */
    public static Map<ItemId, Step> of(Rounds rounds, ItemId line) {
        List<RoundFile> files = rounds.of(line).stream()
                .flatMap(round -> rounds.find(round.id()).stream())
                .toList();
        Map<ItemId, Step> agreed = new HashMap<>();
        files.stream()
                .flatMap(file -> file.round().plan().markers().stream()
                        .flatMap(marker -> file.handlingToday(marker).agreed().stream())
                        .filter(measure -> files.stream().noneMatch(other -> isOver(other, measure))))
                .sorted(Comparator.comparing(Step::at))
                .forEach(measure -> agreed.put(measure.marker(), measure));
        return agreed;
    }

    /** Whether it was repaired and accepted in another round since. */
    private static boolean isOver(RoundFile other, Step measure) {
        return other.handlingToday(measure.marker()).isRepairedAfter(measure.at());
    }
}
