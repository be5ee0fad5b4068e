package org.jieming.api.resource.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.intake.Door;
import org.jieming.api.process.Sight;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.NamesSince;
import org.jieming.api.process.naming.Unshown;
import org.jieming.api.process.naming.WrittenNames;
import org.jieming.api.proposal.Namings;
import org.jieming.api.resource.item.SecondPerson;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Basis;
import org.jieming.proposal.FirstDay;
import org.jieming.proposal.NameQuestion;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** The door of a file's sender: her own divisions, standard names by a second person, and letters, codes and changes of names by the rules. */
record SendersDoor(
        Jurisdiction hers,
        SecondPerson second,
        NameDoor names,
        Namings namings,
        Snapshot snapshot,
        Sight sight,
        WrittenNames written,
        SpentCodes spent)
        implements Door {

    @Override
    public List<Finding> findings(Change.Put row) {
        return against(row).map(List::of).orElseGet(() -> byRules(row));
    }

    /** What is stated when the file is written, a reason or the number of an act, is warned of here. */
    private List<Finding> byRules(Change.Put row) {
        List<Finding> findings = new ArrayList<>(names.findings(snapshot, row, sight::sees));
        findings.addAll(new Unshown(snapshot, sight, spent).findings(row));
        findings.addAll(written.ofRow(row));
        questions(row)
                .filter(NameQuestion::takesReason)
                .forEach(asked -> findings.add(written.askedLater(row, asked.finding())));
        if (second.lacksApproval(List.of(row), Optional.empty())) {
            findings.add(SecondPerson.citedLater());
        }
        return findings;
    }

    @Override
    public List<Finding> takesReason(ItemId row) {
        return written.takesReason(row);
    }

    /** Letters and codes were judged with the row and stay what they are. */
    @Override
    public boolean admits(Change.Put row) {
        return against(row).isEmpty();
    }

    private Optional<Finding> against(Change.Put row) {
        List<Change.Put> all = names.along(snapshot, row);
        return all.stream().allMatch(hers::permits)
                ? all.stream()
                        .flatMap(put -> second.objection(put).stream())
                        .findFirst()
                        .or(() -> questions(row)
                                .filter(asked -> !asked.takesReason())
                                .map(asked -> FirstDay.inFile(asked.finding()))
                                .findFirst())
                : Optional.of(outside());
    }

    /** The row itself says by what source a name is dated back; an act of the whole file says nothing of the days of one. */
    private Stream<NameQuestion> questions(Change.Put row) {
        return names.questions(snapshot, names.along(snapshot, row), Basis.NONE, namings).stream();
    }

    @Override
    public boolean shows(ItemVersion item) {
        return sight.sees(item);
    }

    @Override
    public Values completed(ItemVersion before, Values after, Period valid) {
        return names.changed(snapshot, before, after, valid);
    }

    @Override
    public Change.Put entered(Change.Put row) {
        return names.entered(snapshot, row);
    }

    @Override
    public Door on(Snapshot later) {
        return new SendersDoor(hers, second.on(later), names, namings, later, sight, written, spent);
    }

    @Override
    public Door afterwards(Snapshot after, Set<ItemId> items) {
        return new SendersDoor(hers, second, names, namings, snapshot, sight, written.afterwards(after, items), spent);
    }

    @Override
    public boolean isOvertaken(List<Change.Put> rows, Snapshot later) {
        return new NamesSince(names, snapshot, later).areOf(rows);
    }

    /** Says nothing of what the register holds: she may not be one who may know it. */
    static Finding outside() {
        return Finding.block(
                "I-OUTSIDE",
                "division_code",
                Bilingual.of("不在您的管辖范围内,或您不负责此类对象", "outside your divisions, or of a type you do not keep"));
    }
}
