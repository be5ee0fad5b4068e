package org.jieming.api.process.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.GivenCode;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.gazetteer.PlaceCodes;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.language.Writing;
import org.jieming.proposal.Basis;
import org.jieming.proposal.NameQuestion;
import org.jieming.proposal.Onward;
import org.jieming.proposal.Renaming;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** Names as they come in, whoever writes them and by whatever door: their letters, their codes, what they were called, and what is like them. */
public final class NameDoor {
    /** Brackets of either width are one after {@link Writing#compared}; the kinds that Chinese text has beside them are not. */
    private static final Pattern BRACKETS = Pattern.compile("[(\\[〔【〈《][^)\\]〕】〉》]*[)\\]〕】〉》]");

    private final NameBook names;
    private final Lettering lettering;
    private final PlaceClass classes;
    private final SpentCodes spent;

    /**
     * A door under the tables of the place.
     *
     * @param spent codes that no name gets again
     */
    public NameDoor(NameBook names, SpentCodes spent) {
        this.spent = spent;
        this.names = names;
        this.lettering = new Lettering(names);
        this.classes = PlaceClass.of(names.tables());
    }

    /** What the rules say of the letters and the code that a row of a file writes. O(1); it tells no next code, which costs O(n). */
    public List<Finding> findings(Snapshot snapshot, Change.Put row, Predicate<ItemVersion> told) {
        List<Finding> findings = new ArrayList<>(lettering.findings(snapshot, row));
        findings.addAll(code(snapshot, row, told, false, Optional.empty()));
        return findings;
    }

    /**
     * What the rules of naming say of names written into a snapshot.
     *
     * @param told what of the register may be told
     */
    public WrittenNames written(Snapshot snapshot, LocalDate today, Predicate<ItemVersion> told) {
        return new WrittenNames(names, snapshot, today, told);
    }

    /**
     * The same of changes of one item, each of which is told the next code, and what the rules of naming say of a name newly written
     * ({@link WrittenNames}).
     *
     * @param told what of the register may be told
     * @param basis on what the changes rest
     */
    public List<Finding> findings(
            Snapshot snapshot,
            List<? extends Change> changes,
            LocalDate today,
            Predicate<ItemVersion> told,
            Basis basis) {
        List<Finding> findings = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                findings.addAll(lettering.findings(snapshot, put));
                findings.addAll(code(snapshot, put, told, false, next(snapshot, put.values())));
                findings.addAll(written(snapshot, today, told).findings(put, changes, basis));
            }
        }
        return findings;
    }

    /** What is said of the code of a name that is being given, or of one that a change newly writes. */
    public List<Finding> code(Snapshot snapshot, Change.Put put, Predicate<ItemVersion> told, boolean isNaming) {
        return code(snapshot, put, told, isNaming, next(snapshot, put.values()));
    }

    /** Codes of names that are withdrawn. */
    public SpentCodes spent() {
        return spent;
    }

    /** That a code which is newly written was given to another name, which is withdrawn; asked of codes alone that the writer may give ({@link Unshown}). */
    public Optional<Finding> spent(Snapshot snapshot, Change.Put put) {
        return put.type() != ItemType.PLACE || isKnown(snapshot, put)
                ? Optional.empty()
                : PlaceCode.of(put.values().text("place_code")).flatMap(code -> GivenCode.spent(spent, code, put.id()));
    }

    /** What names have in common that are one, without what is added in brackets: 翠柳路(新) is 翠柳路, and so is 翠栁路. */
    public String key(String name) {
        String bare = BRACKETS.matcher(Writing.compared(name)).replaceAll("");
        return names.rules().key(bare.isEmpty() ? name : bare);
    }

    /**
     * What changes of one item ask of their author ({@link NameQuestion}); the rows of a file with what they carry along.
     *
     * @param basis on what they rest
     */
    public List<NameQuestion> questions(
            Snapshot snapshot, List<? extends Change> changes, Basis basis, NameQuestion.Approvals approvals) {
        List<Change.Put> puts = changes.stream()
                .filter(Change.Put.class::isInstance)
                .map(Change.Put.class::cast)
                .toList();
        return puts.stream()
                .findFirst()
                .map(put -> NameQuestion.of(snapshot.timeline(put.type(), put.id()), puts, basis, approvals))
                .orElse(List.of());
    }

    /** A row of a file with what it decides of its item in later versions. */
    public List<Change.Put> along(Snapshot snapshot, Change.Put row) {
        List<Change.Put> all = new ArrayList<>(List.of(row));
        all.addAll(Onward.carried(snapshot.timeline(row.type(), row.id()), row));
        return all;
    }

    /** The values that an item would have, with letters of the name that it would have. */
    public Values respelled(Snapshot snapshot, ItemVersion before, Values after) {
        return lettering.respelled(snapshot, before, after);
    }

    /** The same of an item that is changed for a period: a standard name that it bore before stays a former one. */
    public Values changed(Snapshot snapshot, ItemVersion before, Values after, Period valid) {
        Values spelled = respelled(snapshot, before, after);
        return Renaming.kept(before, spelled, valid);
    }

    /** The values of an item as it comes in, a name that becomes a standard one with its parts and letters. */
    public Values completed(Snapshot snapshot, ItemVersion after) {
        return lettering.completed(snapshot, after);
    }

    /** The values of a division that is set up, with the letters of its name. */
    public Values setUp(Snapshot snapshot, ItemVersion division) {
        return lettering.setUp(snapshot, division);
    }

    /** The same of a row of a file. */
    public Change.Put entered(Snapshot snapshot, Change.Put row) {
        Values values = completed(snapshot, item(row));
        return values == row.values() ? row : new Change.Put(row.id(), row.type(), row.valid(), values, row.shape());
    }

    private List<Finding> code(
            Snapshot snapshot,
            Change.Put put,
            Predicate<ItemVersion> told,
            boolean isNaming,
            Optional<PlaceCode> next) {
        if (put.type() != ItemType.PLACE || !isNaming && isKnown(snapshot, put)) {
            return List.of();
        }
        return GivenCode.findings(new PlaceCodes(snapshot, classes, told), item(put), isNaming, next);
    }

    /** Whether the item bears the code already: it keeps it whatever becomes of its unit. */
    private static boolean isKnown(Snapshot snapshot, Change.Put put) {
        String code = put.values().text("place_code");
        return code.isEmpty()
                || snapshot.timeline(put.type(), put.id()).versions().stream()
                        .anyMatch(version -> version.values().text("place_code").equals(code));
    }

    private Optional<PlaceCode> next(Snapshot snapshot, Values values) {
        String unit = values.text("division_code");
        return unit.isEmpty() || values.text("place_code").isEmpty()
                ? Optional.empty()
                : PlaceCodes.next(snapshot, DivisionCode.parse(unit), values.text("class_code"), spent);
    }

    private static ItemVersion item(Change.Put put) {
        return new ItemVersion(put.id(), put.type(), put.valid(), RevisionNumber.NONE, put.values(), put.shape());
    }
}
