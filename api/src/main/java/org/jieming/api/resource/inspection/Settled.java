package org.jieming.api.resource.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jieming.api.http.Problem;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.resource.Approvals;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.LiveRegister;
import org.jieming.boundary.InspectionDue;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Stage;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the register what both parties have settled in a round or for an incident, with that as the document: that the line was
 * inspected (C-33), what both found its markers to be, and that a repaired one is intact (C.6). No observation moves a marker (C-04).
 * From the day of settling on; nothing is written that stands already, so that whoever was cut off sends again.
 */
final class Settled {
    /** So often it is asked at most. */
    private static final int MOST_ASKED = 20;

    private final LiveRegister register;

    Settled(LiveRegister register) {
        this.register = register;
    }

    /**
     * Where the minutes are signed by both, the year counts as that of the last inspection of the line, and the other party leads the
     * next. A special inspection is told beside and moves neither.
     *
     * @throws Problem as {@link Approvals#write} does
     */
    void inspected(Reading now, RoundFile file, String author) {
        if (file.stage().compareTo(Stage.FIELD) <= 0) {
            return;
        }
        Round round = file.round();
        change(now, ItemType.BOUNDARY_LINE, round.line(), values -> inspected(values, round.plan(), undone(file)))
                .ifPresent(change ->
                        new Approvals(register).write(JointDocument.of(round).of(now, author, List.of(change))));
    }

    /**
     * What was last said of some markers of a line is what is recorded of them: what both signed of their last look, that a marker is
     * intact after its repair was accepted, or what an act decided, whichever is the newest ({@link LastWord}). Once something is
     * written it is asked again of what is there then, until nothing is left to write: of two that are signed at one moment neither
     * has seen the other, and whoever writes last looks after that.
     *
     * @return the markers of which the register is left otherwise than the round or the incident has them
     * @throws Problem when others keep writing of the same markers, or the rules of the register refuse it; what was not written is
     *     written later
     */
    List<ItemId> recorded(Reading before, Matter matter, String author) {
        if (matter.markers().isEmpty()) {
            return List.of();
        }
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            Reading now = before.onward(register.caughtUp());
            LastWord word = LastWord.of(register, now, matter.line());
            Map<String, List<Change>> due = due(now, word, matter.markers());
            if (due.isEmpty()) {
                return left(now, word, matter);
            }
            due.forEach((source, changes) -> new Approvals(register)
                    .attempt(document(now, word, matter.line(), source).of(now, author, changes)));
        }
        throw Approvals.overtaken();
    }

    private static List<ItemId> left(Reading now, LastWord word, Matter matter) {
        return matter.markers().stream()
                .filter(marker -> state(now, marker)
                        .filter(state -> word.isLeft(matter.id(), marker, state))
                        .isPresent())
                .toList();
    }

    /** What is to be written, by its source: all of one round in one revision. */
    private static Map<String, List<Change>> due(Reading now, LastWord word, List<ItemId> markers) {
        Map<String, List<Change>> due = new LinkedHashMap<>();
        for (ItemId marker : markers) {
            state(now, marker).flatMap(recorded -> word.due(marker, recorded)).ifPresent(newest -> due.computeIfAbsent(
                            newest.source(), source -> new ArrayList<>())
                    .addAll(states(now, marker, newest.state().orElseThrow())));
        }
        return due;
    }

    private static Optional<String> state(Reading now, ItemId marker) {
        return now.snapshot()
                .item(ItemType.BOUNDARY_MARKER, marker, now.today())
                .map(version -> version.values().text("state"));
    }

    /** The state from today on, and in versions written ahead as long as they carry on the state of today. */
    private static List<Change> states(Reading now, ItemId marker, MarkerState state) {
        List<Change> changes = new ArrayList<>();
        change(now, ItemType.BOUNDARY_MARKER, marker, values -> found(values, state))
                .ifPresent(changes::add);
        if (!changes.isEmpty()) {
            var timeline = now.snapshot().timeline(ItemType.BOUNDARY_MARKER, marker);
            String before = timeline.on(now.today()).orElseThrow().values().text("state");
            timeline.versions().stream()
                    .filter(version -> version.valid().first() > now.today().toEpochDay())
                    .sorted(Comparator.comparingInt(version -> version.valid().first()))
                    .takeWhile(version -> version.values().text("state").equals(before))
                    .forEach(version -> changes.add(new Change.Put(
                            marker,
                            ItemType.BOUNDARY_MARKER,
                            version.valid(),
                            found(version.values(), state),
                            version.shapeOrNull())));
        }
        return changes;
    }

    private static Values found(Values values, MarkerState state) {
        return values.toBuilder().parse("state", state.code()).build();
    }

    /** What both say was left undone: what they counted is the same, their reasons may be two. */
    private static @Nullable String undone(RoundFile file) {
        List<String> told = file.signatures().stream()
                .filter(each -> each.paper() == Paper.MINUTES)
                .filter(each -> each.content().equals(file.contents().get(Paper.MINUTES)))
                .flatMap(each -> each.unfinished().stream())
                .distinct()
                .toList();
        return told.isEmpty() ? null : String.join(";", told);
    }

    private static Values inspected(Values values, Plan plan, @Nullable String undone) {
        String last = plan.special() ? "special_inspection_year" : "last_inspection_year";
        if (year(values, last) >= plan.year()) {
            return values;
        }
        Values.Builder told = values.toBuilder().parse(last, "" + plan.year());
        if (!plan.special()) {
            told.parse("lead_party", plan.lead().other().word());
            // the next one follows from this inspection (C-33); a year reckoned from the one before would contradict it
            told.set("next_inspection_year", null);
            told.set("last_inspection_left", undone == null ? null : InspectionDue.left(plan.year(), undone));
        }
        return told.build();
    }

    private static int year(Values values, String property) {
        return values.get(property).map(year -> ((Number) year).intValue()).orElse(Integer.MIN_VALUE);
    }

    /** What is to be written of an item; of one that is no more, and of what stands already, nothing. */
    private static Optional<Change> change(Reading now, ItemType type, ItemId id, UnaryOperator<Values> telling) {
        // the item itself, with what is not shown to everybody
        Optional<ItemVersion> item = now.snapshot().item(type, id, now.today());
        Values told = item.map(ItemVersion::values).map(telling).orElse(null);
        if (told == null || told.equals(item.get().values())) {
            return Optional.empty();
        }
        Period rest =
                Period.between(Optional.of(now.today()), item.get().valid().endDay());
        return Optional.of(new Change.Put(id, type, rest, told, item.get().shapeOrNull()));
    }

    private static JointDocument document(Reading now, LastWord word, ItemId line, String source) {
        return word.rounds().containsKey(source)
                ? JointDocument.of(word.rounds().get(source).file().round())
                : JointDocument.of(
                        word.incidents().get(source),
                        RoundFacts.today(now, ItemType.BOUNDARY_LINE, line).orElseThrow());
    }
}
