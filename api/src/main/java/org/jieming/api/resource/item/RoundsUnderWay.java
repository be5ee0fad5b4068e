package org.jieming.api.resource.item;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.inspection.RoundFile;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.store.LiveRegister;
import org.jieming.inspection.Stage;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;

/**
 * The joint inspections of a line whose report is not signed yet: two parties are at work on it.
 *
 * @param register the register
 */
public record RoundsUnderWay(LiveRegister register) {

    /**
     * Keeps a line on record that both parties inspect. O(rounds of the line).
     *
     * @throws Problem 422 naming the years of its rounds
     */
    void refuseWithdrawal(ItemType type, ItemId item) {
        List<RoundFile> open = type == ItemType.BOUNDARY_LINE ? of(item) : List.of();
        if (!open.isEmpty()) {
            String years = open.stream()
                    .map(file -> "" + file.round().plan().year())
                    .sorted()
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw Problem.of(
                            ProblemType.RULE_VIOLATED,
                            "这条界线有 " + open.size() + " 次联检尚未完成(" + years
                                    + " 年),不能作为误登撤回;请先由双方完成联检,或改用 valid-to 给出终止日期。未写入任何内容",
                            open.size() + " joint inspections of this line are under way (" + years
                                    + "), so that it cannot be withdrawn as recorded in error: let both parties bring them to their"
                                    + " end, or end the line on a day with valid-to. Nothing was written")
                    .about("withdraw", "true");
        }
    }

    /** Whether both parties inspect an item. O(rounds of the line). */
    public boolean isInspected(ItemType type, ItemId item) {
        return type == ItemType.BOUNDARY_LINE && !of(item).isEmpty();
    }

    private List<RoundFile> of(ItemId line) {
        Rounds rounds = new Rounds(register.journal().documents(), register.clock());
        return rounds.of(line).stream()
                .flatMap(round -> rounds.find(round.id()).stream())
                .filter(file -> file.stage() != Stage.REPORTED)
                .toList();
    }
}
