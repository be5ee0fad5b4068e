package org.jieming.api.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.api.intake.Door;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.NamesSince;
import org.jieming.api.process.naming.WrittenNames;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.gazetteer.SpentTogether;
import org.jieming.place.PlaceTables;
import org.jieming.proposal.Basis;
import org.jieming.proposal.FirstDay;
import org.jieming.proposal.Listed;
import org.jieming.proposal.NameQuestion;
import org.jieming.proposal.Reserved;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * The door of whoever owns the register: she writes standard names as well, and the protection list, the letters and codes of
 * names and what they were called go by the rules for her, too.
 */
record OwnersDoor(NameDoor names, Snapshot snapshot, WrittenNames written, Basis basis, NameQuestion.Approvals namings)
        implements Door {

    /**
     * The door for rows of a type.
     *
     * @param basis whether she says why she brings the file in
     * @param tables of names
     * @param namings what proposals approved
     * @param spent codes of names that are withdrawn
     */
    static Door of(
            ItemType type,
            Snapshot snapshot,
            LocalDate today,
            Basis basis,
            PlaceTables tables,
            NameQuestion.Approvals namings,
            SpentCodes spent) {
        if (type != ItemType.PLACE && type != ItemType.DIVISION) {
            return Door.OPEN;
        }
        NameDoor names = new NameDoor(new NameBook(tables), SpentTogether.of(spent));
        return new OwnersDoor(names, snapshot, names.written(snapshot, today, any -> true), basis, namings);
    }

    @Override
    public List<Finding> findings(Change.Put row) {
        List<Finding> findings = new ArrayList<>(names.findings(snapshot, row, any -> true));
        names.spent(snapshot, row).ifPresent(findings::add);
        findings.addAll(written.ofRow(row, basis));
        Listed.of(snapshot.timeline(row.type(), row.id()), names.along(snapshot, row))
                .ifPresent(findings::add);
        findings.addAll(unanswered(row));
        return findings;
    }

    /** What her reason does not answer; a row corrects no version that it does not name, and is dated back by the source that it states. */
    private List<Finding> unanswered(Change.Put row) {
        List<Finding> asked = names.questions(snapshot, names.along(snapshot, row), basis, namings).stream()
                .filter(each -> !each.takesReason() || !basis.isReasoned())
                .map(each -> FirstDay.inFile(each.finding()))
                .toList();
        return asked.isEmpty() && !basis.isReasoned()
                ? Reserved.unsaid(snapshot.timeline(row.type(), row.id()), row).stream()
                        .toList()
                : asked;
    }

    @Override
    public Values completed(ItemVersion before, Values after, Period valid) {
        return names.changed(snapshot, before, after, valid);
    }

    @Override
    public Door on(Snapshot later) {
        return new OwnersDoor(names, later, written, basis, namings);
    }

    @Override
    public Door afterwards(Snapshot after, Set<ItemId> items) {
        return new OwnersDoor(names, snapshot, written.afterwards(after, items), basis, namings);
    }

    @Override
    public boolean isOvertaken(List<Change.Put> rows, Snapshot later) {
        return new NamesSince(names, snapshot, later).areOf(rows);
    }

    @Override
    public Change.Put entered(Change.Put row) {
        return names.entered(snapshot, row);
    }
}
