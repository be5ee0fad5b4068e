package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.crs.SourceSystem;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;

/**
 * How a file was judged against the register as it stood at one revision.
 *
 * @param at that revision
 * @param day the day by which rows without one of their own were judged
 * @param mapping what its columns were taken to mean
 * @param system the system its coordinates were said to be in; empty when the file says
 * @param counts rows of each kind, those that the register's rules refuse among the rejected
 * @param notes what to know about the file as a whole
 * @param others what the register's rules say against the file that belongs to no row
 * @param rows the verdicts, on disk
 * @param takesReason why it is written for a reason alone, if it is: the first rows of which this is so
 * @param plan what is to be written; empty once that has happened
 */
public record Judgement(
        RevisionNumber at,
        LocalDate day,
        Mapping mapping,
        Optional<SourceSystem> system,
        Map<Kind, Long> counts,
        List<Finding> notes,
        List<Finding> others,
        VerdictFile rows,
        Map<ItemId, List<Finding>> takesReason,
        Optional<Plan> plan) {

    public Judgement {
        counts = new EnumMap<>(counts);
        notes = List.copyOf(notes);
        others = List.copyOf(others);
        takesReason = Map.copyOf(takesReason);
    }

    /** Rows of a kind. */
    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Whether nothing keeps the whole file out. */
    public boolean isClean() {
        return count(Kind.REJECTED) == 0 && others.isEmpty();
    }

    /** The same with another plan, after rows were refused or all was written. */
    Judgement with(Plan counted, List<Finding> against, boolean written) {
        return new Judgement(
                at,
                day,
                mapping,
                system,
                counted.counts(),
                notes,
                against,
                rows,
                takesReason,
                written ? Optional.empty() : Optional.of(counted));
    }

    /** Whether another judgement of the same file would change the same items in the same state, and bring as many. */
    boolean agreesWith(Judgement other) {
        return counts.equals(other.counts)
                && others.equals(other.others)
                && takesReason.isEmpty() == other.takesReason.isEmpty()
                && changed().equals(other.changed());
    }

    private Map<ItemId, RevisionNumber> changed() {
        Map<ItemId, RevisionNumber> changed =
                new HashMap<>(plan.map(Plan::expected).orElse(Map.of()));
        changed.values().removeIf(RevisionNumber.NONE::equals);
        return changed;
    }
}
