package org.jieming.api.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jieming.api.http.Problem;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.store.LiveRegister;
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
 * Writes into the register what both parties have settled in a round, with the round as the document: that the line was inspected
 * (C-33), and that a repaired marker is intact (C.6). From the day of settling on; nothing is written that stands already, so that
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
        write(now, round, ItemType.BOUNDARY_LINE, round.line(), author, values -> inspected(values, round.plan()));
    }

    /**
     * The repair of a marker is accepted: it is intact.
     *
     * @throws Problem as {@link Approvals#write} does
     */
    void repaired(Reading now, Round round, ItemId marker, String author) {
        String intact = MarkerState.INTACT.code();
        write(now, round, ItemType.BOUNDARY_MARKER, marker, author, values -> values.toBuilder()
                .parse("state", intact)
                .build());
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

    private void write(
            Reading now, Round round, ItemType type, ItemId id, String author, UnaryOperator<Values> telling) {
        // the item itself, with what is not shown to everybody; one that is no more stays as it was
        Optional<ItemVersion> item = now.snapshot().item(type, id, now.today());
        if (item.isEmpty()) {
            return;
        }
        Values told = telling.apply(item.get().values());
        if (told.equals(item.get().values())) {
            return;
        }
        Period rest =
                Period.between(Optional.of(now.today()), item.get().valid().endDay());
        Change change = new Change.Put(id, type, rest, told, item.get().shapeOrNull());
        ChangeSet changes = new ChangeSet(
                author, round.lineName() + "联检", Optional.of(document(now, round)), List.of(change), Map.of());
        new Approvals(register).write(changes.seenIn(now.snapshot()));
    }

    /** The round as the document behind a change; minutes have no number. */
    private static Act document(Reading now, Round round) {
        String title = round.lineName() + round.plan().year() + "年联合检查 " + round.id();
        return new Act(
                "",
                title,
                round.parties().values().stream()
                        .map(Round.Party::name)
                        .sorted()
                        .collect(Collectors.joining("、")),
                Optional.of(now.today()),
                Optional.empty(),
                Optional.empty());
    }
}
