package org.jieming.api.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.http.Problem;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.store.LiveRegister;
import org.jieming.incident.Incident;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Stage;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Values;

/**
 * Writes into the register what both parties have settled in a round or for an incident, with that as the document: that the line was
 * inspected (C-33), what both found its markers to be, and that a repaired one is intact (C.6). No observation moves a marker (C-04). From the day of settling on; nothing is written that stands already, so that
 * whoever was cut off sends again.
 */
final class Settled {
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
        write(
                now,
                round,
                author,
                change(now, ItemType.BOUNDARY_LINE, round.line(), values -> inspected(values, round.plan())).stream()
                        .toList());
    }

    /**
     * The repair of a marker is accepted: it is intact, unless it was found otherwise or the register learned otherwise after it was
     * repaired. An acceptance ends what was found before its repair and nothing found since.
     *
     * @return the marker, where the register was left as it is
     * @throws Problem as {@link Approvals#write} does
     */
    List<ItemId> repaired(Reading now, OpenRound open, ItemId marker, String author) {
        boolean isOver = open.outcome(marker).closed();
        return isOver ? record(now, open, List.of(marker), author) : List.of();
    }

    /**
     * The report is signed by both: what they agreed of each marker is what was last recorded of it, all in one revision. What the
     * register has learned of a marker since they last looked at it stands, and so does what both found in another round later, or
     * repaired and accepted there.
     *
     * @param open the round, with line and markers as they were when it was signed
     * @return the markers of which the register was left as it is, though they agreed on another state
     * @throws Problem as {@link Approvals#write} does
     */
    List<ItemId> reported(Reading now, OpenRound open, String author) {
        return record(now, open, open.file().round().plan().markers(), author);
    }

    /**
     * A repair that an incident led to is confirmed by the other party, and so accepted (C.6): a marker that is on record as damaged,
     * lost or moved is intact, unless it was found otherwise or the register learned otherwise after it was repaired. Of another state
     * the repair says nothing.
     *
     * @return the marker, where the register was left as it is
     * @throws Problem as {@link Approvals#write} does
     */
    List<ItemId> confirmed(Reading now, Incident incident, ItemVersion line, String author) {
        ItemId marker = incident.report().marker();
        if (incident.restored().isEmpty() || !isEnded(now, marker)) {
            return List.of();
        }
        LinePast past = LinePast.of(register, line.id(), incident.report().lineCode());
        Instant repaired = incident.restored().orElseThrow();
        if (new Overtaken(register.journal(), now, past)
                .is(marker, incident.report().id(), repaired)) {
            return List.of(marker);
        }
        String title = line.name() + "界桩" + incident.report().markerNo() + "事件处理 "
                + incident.report().id();
        Stream<String> parties = Stream.of("party_a_name", "party_b_name").map(line.values()::text);
        Act document = document(now, title, parties);
        write(now, line.name() + "界桩事件", document, author, states(now, marker, MarkerState.INTACT));
        return List.of();
    }

    /** Whether a marker is on record in a state that a repair at its place ends. */
    private static boolean isEnded(Reading now, ItemId marker) {
        return now.snapshot()
                .item(ItemType.BOUNDARY_MARKER, marker, now.today())
                .map(item -> item.values().text("state"))
                .filter(state -> !state.isEmpty() && Incident.ends(new MarkerState(state)))
                .isPresent();
    }

    private List<ItemId> record(Reading now, OpenRound open, List<ItemId> markers, String author) {
        Round round = open.file().round();
        LinePast past = LinePast.of(register, round.line(), round.lineCode());
        Overtaken overtaken = new Overtaken(register.journal(), now, past);
        List<Change> changes = new ArrayList<>();
        List<ItemId> left = new ArrayList<>();
        for (ItemId marker : markers) {
            List<Change> told = open.outcome(marker)
                    .recorded()
                    .map(state -> states(now, marker, state))
                    .orElse(List.of());
            if (!told.isEmpty()
                    && overtaken.is(marker, open.id(), open.file().settledAt(marker, open.outcome(marker)))) {
                left.add(marker);
            } else {
                changes.addAll(told);
            }
        }
        write(now, open.file().round(), author, changes);
        return left;
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

    private static Values inspected(Values values, Plan plan) {
        String last = plan.special() ? "special_inspection_year" : "last_inspection_year";
        if (year(values, last) >= plan.year()) {
            return values;
        }
        Values.Builder told = values.toBuilder().parse(last, "" + plan.year());
        if (!plan.special()) {
            told.parse("lead_party", plan.lead().other().word());
            // the next one follows from this inspection (C-33); a year reckoned from the one before would contradict it
            told.set("next_inspection_year", null);
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

    private void write(Reading now, Round round, String author, List<Change> changes) {
        String title = round.lineName() + round.plan().year() + "年联合检查 " + round.id();
        Stream<String> parties = round.parties().values().stream().map(Round.Party::name);
        write(now, round.lineName() + "联检", document(now, title, parties), author, changes);
    }

    private void write(Reading now, String reason, Act document, String author, List<Change> changes) {
        if (!changes.isEmpty()) {
            ChangeSet all = new ChangeSet(author, reason, Optional.of(document), changes, Map.of());
            new Approvals(register).write(all.seenIn(now.snapshot()));
        }
    }

    /** What both settled as the document behind a change; minutes and confirmations have no number. */
    private static Act document(Reading now, String title, Stream<String> parties) {
        return new Act(
                "",
                title,
                parties.sorted().collect(Collectors.joining("、")),
                Optional.of(now.today()),
                Optional.empty(),
                Optional.empty());
    }
}
