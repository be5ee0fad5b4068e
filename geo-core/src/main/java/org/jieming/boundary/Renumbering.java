package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/**
 * What goes with a line that gets another number: its markers stay its markers and name it by the new one from the same day on, those at
 * its tri-points among them. The numbers that the markers themselves bear stay as they are cut into the stone (C-16, C-18). A marker of
 * which the same changes say anything is as they say.
 */
public final class Renumbering {
    private static final String LINE = "line_code";
    private static final String MET = "lines_met";

    private final Snapshot state;
    private final List<Change> changes;

    private Renumbering(Snapshot state, List<Change> changes) {
        this.state = state;
        this.changes = changes;
    }

    /**
     * That a number is another during a period.
     *
     * @param valid the period
     * @param before the number so far
     * @param after the number then
     */
    private record Turn(Period valid, String before, String after) {}

    /** Changes with all that goes with them. O(1) where no line gets another number, else O(markers of the register). */
    public static ChangeSet complete(Snapshot state, ChangeSet changes) {
        List<Change> following = new Renumbering(state, changes.changes()).following();
        if (following.isEmpty()) {
            return changes;
        }
        List<Change> all = new ArrayList<>(changes.changes());
        all.addAll(following);
        return new ChangeSet(changes.author(), changes.reason(), changes.act(), all, changes.expected());
    }

    private List<Change> following() {
        List<Turn> turns =
                changes.stream().flatMap(change -> turns(change).stream()).toList();
        List<Change> following = new ArrayList<>();
        if (!turns.isEmpty()) {
            state.believed(ItemType.BOUNDARY_MARKER).stream()
                    .filter(marker -> isUnsaid(marker.id()))
                    .forEach(marker -> following.addAll(renamed(marker, turns)));
        }
        return following;
    }

    private List<Turn> turns(Change change) {
        if (!(change instanceof Change.Put put) || put.type() != ItemType.BOUNDARY_LINE) {
            return List.of();
        }
        String after = put.values().text(LINE);
        return state.timeline(put.type(), put.id()).versions().stream()
                .filter(version ->
                        !after.isEmpty() && !version.values().text(LINE).isEmpty())
                .filter(version -> !version.values().text(LINE).equals(after))
                .flatMap(version -> version.valid().common(put.valid()).stream()
                        .map(period -> new Turn(period, version.values().text(LINE), after)))
                .toList();
    }

    private boolean isUnsaid(ItemId marker) {
        return changes.stream()
                .noneMatch(
                        change -> change instanceof Change.Put put && put.id().equals(marker)
                                || change instanceof Change.End end && end.id().equals(marker));
    }

    /** What is otherwise of a version of a marker: during some of its days, or all. */
    private static List<Change.Put> renamed(ItemVersion marker, List<Turn> turns) {
        List<Change.Put> parts = List.of(during(marker, marker.valid(), marker.values()));
        for (Turn turn : turns) {
            parts = parts.stream().flatMap(part -> cut(marker, part, turn)).toList();
        }
        return parts.stream()
                .filter(part -> !part.values().equals(marker.values()))
                .toList();
    }

    private static Stream<Change.Put> cut(ItemVersion marker, Change.Put part, Turn turn) {
        Stream<Change.Put> outside = Stream.of(
                        part.valid().before(turn.valid()), part.valid().after(turn.valid()))
                .flatMap(Optional::stream)
                .map(period -> during(marker, period, part.values()));
        Stream<Change.Put> inside = part.valid().common(turn.valid()).stream()
                .map(period -> during(marker, period, renamed(part.values(), marker.values(), turn)));
        return Stream.concat(outside, inside);
    }

    private static Change.Put during(ItemVersion marker, Period period, Values values) {
        return new Change.Put(marker.id(), marker.type(), period, values, marker.shapeOrNull());
    }

    /** What was named so far decides, so that two lines may take each other's number. */
    private static Values renamed(Values into, Values before, Turn turn) {
        Values.Builder values = into.toBuilder();
        if (before.text(LINE).equals(turn.before())) {
            values.set(LINE, turn.after());
        }
        int met = met(before).indexOf(turn.before());
        if (met >= 0) {
            List<Object> now = new ArrayList<>(met(into));
            now.set(met, turn.after());
            values.set(MET, List.copyOf(now));
        }
        return values.build();
    }

    private static List<?> met(Values values) {
        return values.get(MET).map(met -> (List<?>) met).orElse(List.of());
    }
}
