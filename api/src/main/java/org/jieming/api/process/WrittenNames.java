package org.jieming.api.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.proposal.Reserved;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of naming say of names of places and divisions as somebody writes them into one snapshot: the names in use that
 * are like them (A-10 … A-14), and of standard ones their words and characters (A-06 … A-09; D, Y, G). A name that is borne already
 * or is a state leader's takes a reason; all else warns, since what was approved is recorded. For one thread; the index is read once.
 */
public final class WrittenNames {
    private static final String LEADER = "A-07-LEADER";

    private final NameBook names;
    private final Snapshot snapshot;
    private final LocalDate day;
    private final Predicate<ItemVersion> told;
    private final Companions companions;
    private final Map<ItemId, Finding> takingReason = new HashMap<>();
    private @Nullable NameIndex index;

    /**
     * The names of a snapshot.
     *
     * @param day the day on which names in force count
     * @param told what of the register may be told
     */
    public WrittenNames(NameBook names, Snapshot snapshot, LocalDate day, Predicate<ItemVersion> told) {
        this.names = names;
        this.snapshot = snapshot;
        this.day = day;
        this.told = told;
        this.companions = new Companions(names.rules()::key);
    }

    /**
     * What is said of the name that a change writes; nothing of one that the register states already. O(names alike × log n).
     *
     * @param isReasoned whether the change says why; without a reason a standard name that takes one is blocked
     */
    public List<Finding> findings(Change.Put put, boolean isReasoned) {
        if (put.type() != ItemType.PLACE && put.type() != ItemType.DIVISION
                || put.values().text("name").isBlank()
                || isStated(put)) {
            return List.of();
        }
        ItemVersion item =
                new ItemVersion(put.id(), put.type(), put.valid(), RevisionNumber.NONE, put.values(), put.shape());
        List<NameFinding> found = new ArrayList<>(names.rules().alike(item, day, index(), told));
        names.rules()
                .beside(item, companions.before(item), day, index())
                .forEach(each -> found.add(inOneFile(each, put.type())));
        if (isStandard(put)) {
            found.addAll(names.rules().wording(item, index()));
        }
        boolean blocks = isStandard(put) && !isReasoned;
        return found.stream().map(each -> weighed(each, blocks)).toList();
    }

    /** The same of a row of a file, whose reason is stated when all are written: what would block for want of one is kept. */
    public List<Finding> findings(Change.Put put) {
        List<Finding> findings = findings(put, false);
        findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .findFirst()
                .ifPresent(first -> takingReason.put(put.id(), first));
        return findings.stream().map(WrittenNames::warning).toList();
    }

    /** Why a row that was asked about takes a reason, if it does. O(1). */
    public Optional<Finding> takesReason(ItemId id) {
        return Optional.ofNullable(takingReason.get(id));
    }

    /** The first name among changes that takes a reason. */
    public Optional<Finding> unreasoned(List<Change.Put> changes) {
        return changes.stream()
                .filter(WrittenNames::isStandard)
                .flatMap(put -> findings(put, false).stream())
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .findFirst();
    }

    private NameIndex index() {
        NameIndex known = index == null ? names.of(snapshot) : index;
        index = known;
        return known;
    }

    private static boolean isStandard(Change.Put put) {
        return put.type() == ItemType.DIVISION || Reserved.isStandard(put.values());
    }

    /** Whether the register states the name already, there and no less standard. */
    private boolean isStated(Change.Put put) {
        String name = Writing.compared(put.values().text("name"));
        String unit = put.values().text("division_code");
        return snapshot.timeline(put.type(), put.id()).versions().stream()
                .filter(version -> version.valid().overlaps(put.valid()))
                .anyMatch(version -> Writing.compared(version.name()).equals(name)
                        && version.values().text("division_code").equals(unit)
                        && (!Reserved.isStandard(put.values()) || Reserved.isStandard(version.values())));
    }

    private static Finding weighed(NameFinding found, boolean blocks) {
        Finding finding = found.finding();
        if (finding.severity() != Severity.BLOCK) {
            return finding;
        }
        boolean takesReason = !found.conflicts().isEmpty() || finding.rule().equals(LEADER);
        return blocks && takesReason
                ? new Finding(finding.rule(), Severity.BLOCK, finding.field(), remedy(finding), finding.citation())
                : warning(finding);
    }

    private static Finding warning(Finding finding) {
        return finding.severity() == Severity.BLOCK
                ? new Finding(finding.rule(), Severity.WARN, finding.field(), finding.sentence(), finding.citation())
                : finding;
    }

    /** Lists of divisions as they are published have one name twice in a province, each by an act of its own: those warn. */
    private static NameFinding inOneFile(NameFinding found, ItemType type) {
        Finding finding = type == ItemType.DIVISION ? warning(found.finding()) : found.finding();
        Bilingual told = Bilingual.of(
                "同一文件或同一次变更中的其他名称:" + finding.sentence().zh(),
                "Other names of the same file or change: " + finding.sentence().en());
        return new NameFinding(
                new Finding(finding.rule(), finding.severity(), finding.field(), told, finding.citation()),
                found.conflicts());
    }

    private static Bilingual remedy(Finding finding) {
        return Bilingual.of(
                finding.sentence().zh() + "如确已批准,请写明原因(reason)再登记",
                finding.sentence().en() + " Where it was approved all the same, say the reason and record it");
    }
}
