package org.jieming.adoption;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;

/**
 * A scenario proposed for the register, all of its changes together: submitted, then approved, rejected or withdrawn.
 *
 * @param id what it is known by
 * @param scenario the name of the scenario
 * @param drafters the accounts that wrote the scenario
 * @param changes what would be changed, in the order of the scenario
 * @param redrawn codes of the units whose outlines the scenario draws anew; these are not adopted: a border is changed by an act
 * @param history what was done, oldest first; never empty
 */
public record Adoption(
        String id,
        String scenario,
        Set<String> drafters,
        List<Planned> changes,
        List<String> redrawn,
        List<Entry> history) {

    public Adoption {
        drafters = Set.copyOf(drafters);
        changes = List.copyOf(changes);
        redrawn = List.copyOf(redrawn);
        history = List.copyOf(history);
    }

    /** How far it is. */
    public Stage stage() {
        return last().to();
    }

    /** What was done last. */
    public Entry last() {
        return history.get(history.size() - 1);
    }

    /** How often it was proposed. */
    public long rounds() {
        return history.stream().filter(entry -> entry.step() == Step.CREATE).count();
    }

    /** The same, each place read anew. */
    public Adoption located(UnaryOperator<Planned.Spot> reading) {
        List<Planned> read =
                changes.stream().map(change -> change.located(reading)).toList();
        return new Adoption(id, scenario, drafters, read, redrawn, history);
    }

    /** Everybody who wrote the scenario or proposed it. None of them may decide on it. */
    public Set<String> authors() {
        Set<String> authors = new HashSet<>(drafters);
        history.stream()
                .filter(entry -> !entry.step().isDecision())
                .map(Entry::actor)
                .forEach(authors::add);
        return authors;
    }

    /** Whether it waits for somebody to decide. */
    public boolean isOpen() {
        return stage() == Stage.SUBMITTED;
    }

    /** Whether another one would change the same, and leaves the same out. */
    public boolean asksTheSame(Adoption other) {
        return changes.equals(other.changes) && redrawn.equals(other.redrawn);
    }

    /** The same after a step. */
    public Adoption after(Entry entry) {
        return new Adoption(id, scenario, drafters, changes, redrawn, with(entry));
    }

    /** The same proposed anew, the register having moved on or the answer having been no. */
    public Adoption renewed(Adoption draft) {
        Set<String> all = new HashSet<>(drafters);
        all.addAll(draft.drafters);
        return new Adoption(id, scenario, all, draft.changes, draft.redrawn, with(draft.history.get(0)));
    }

    private List<Entry> with(Entry entry) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return longer;
    }

    /** The reason that its revision bears, by which it is found again. */
    public String reason() {
        return "采纳方案 " + scenario + " " + id;
    }
}
