package org.jieming.api.process.naming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameIndex;
import org.jieming.naming.StatedUnits;
import org.jieming.proposal.Basis;
import org.jieming.proposal.Reserved;
import org.jieming.proposal.Stock;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of names of places and divisions as somebody writes them into one snapshot: whether they lie in the division that
 * they state, the names in use that are like them (A-10 … A-14), and of standard ones their words and characters (A-06 … A-09,
 * A-15; D, Y, G), and of those added beside them ({@link OtherNames}). How much that weighs where names are recorded is told by {@link Leniency}. For one thread; the index is read once.
 */
public final class WrittenNames {
    private final NameBook names;
    private final Snapshot snapshot;
    private final LocalDate day;
    private final Predicate<ItemVersion> told;
    private final StatedUnits units;
    private final Companions companions;
    private final Map<ItemId, List<Finding>> takingReason;
    private final Optional<WholeFile> file;
    private @Nullable NameIndex index;

    /**
     * The names of a snapshot.
     *
     * @param day the day on which names in force count
     * @param told what of the register may be told
     */
    public WrittenNames(NameBook names, Snapshot snapshot, LocalDate day, Predicate<ItemVersion> told) {
        this(names, snapshot, day, told, new HashMap<>(), Optional.empty());
    }

    private WrittenNames(
            NameBook names,
            Snapshot snapshot,
            LocalDate day,
            Predicate<ItemVersion> told,
            Map<ItemId, List<Finding>> takingReason,
            Optional<WholeFile> file) {
        this.takingReason = takingReason;
        this.file = file;
        this.names = names;
        this.snapshot = snapshot;
        this.day = day;
        this.told = told;
        this.units = new StatedUnits(snapshot, day, told);
        this.companions = new Companions(names.rules()::key);
    }

    /**
     * The same where names are compared as a whole file leaves them: of two that its rows swap neither stands against the other.
     *
     * @param after the register after the file
     * @param written the items that it writes
     */
    public WrittenNames afterwards(Snapshot after, Set<ItemId> written) {
        return new WrittenNames(
                names, snapshot, day, told, takingReason, Optional.of(new WholeFile(names.of(after), written)));
    }

    /**
     * What is said of the name that a change writes; nothing of what the register states already. O(names alike × log n).
     *
     * @param basis on what the change rests
     */
    public List<Finding> findings(Change.Put put, Basis basis) {
        return findings(put, List.of(put), basis);
    }

    /**
     * The same of one of several changes of an item.
     *
     * @param all those that are made of it
     */
    List<Finding> findings(Change.Put put, List<? extends Change> all, Basis basis) {
        return findings(put, all, new Leniency(Leniency.Why.of(basis), basis.says()), none -> false);
    }

    /** The same of a row of a file that is judged, notes aside; the reason is told when the file is written. */
    public List<Finding> ofRow(Change.Put row) {
        return ofRow(row, Leniency.OF_FILES);
    }

    /** The same of a row that is written. */
    public List<Finding> ofRow(Change.Put row, Basis basis) {
        return ofRow(row, new Leniency(Leniency.Why.of(basis), basis.says()));
    }

    private List<Finding> ofRow(Change.Put row, Leniency leniency) {
        file.ifPresent(whole -> takingReason.remove(row.id()));
        return findings(row, List.of(row), leniency, finding -> Leniency.isOfOfficialList(finding, row)).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private List<Finding> findings(
            Change.Put put, List<? extends Change> all, Leniency leniency, Predicate<Finding> isExempt) {
        if (put.type() != ItemType.PLACE && put.type() != ItemType.DIVISION) {
            return bearing(put);
        }
        if (put.values().text("name").isBlank()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(lying(put));
        findings.addAll(new OtherNames(snapshot, names.rules(), this::index).findings(put));
        Predicate<Finding> isSoft = finding -> !isStandard(put) || isExempt.test(finding);
        List<NameFinding> named = isStated(put) && !isLost(put, all) ? anew(put) : named(put);
        named.forEach(found -> findings.add(weighed(found, put, leniency, isSoft)));
        return findings;
    }

    /** What stands against a name that the register states already by what the change makes of its kind, place, unit, state or days. */
    private List<NameFinding> anew(Change.Put put) {
        ItemVersion item = item(put);
        List<ItemVersion> before = snapshot.timeline(put.type(), put.id()).versions();
        if (!names.rules().isToBeAsked(before, item)) {
            return List.of();
        }
        if (file.isPresent()) {
            return amid(
                    file.get(), names.rules().anew(before, item, day, file.get().after(), told), put.type());
        }
        List<NameFinding> found = new ArrayList<>(names.rules().anew(before, item, day, index(), told));
        names.rules()
                .anew(before, item, companions.before(item), day, index(), told)
                .forEach(each -> found.add(inOneFile(each, put.type())));
        return found;
    }

    private List<NameFinding> named(Change.Put put) {
        ItemVersion item = item(put);
        List<NameFinding> found =
                new ArrayList<>(file.map(whole -> alike(item, whole)).orElseGet(() -> alike(item)));
        if (isStandard(put)) {
            found.addAll(names.rules().wording(item, index()));
        }
        return found;
    }

    private List<NameFinding> alike(ItemVersion item) {
        List<NameFinding> found = new ArrayList<>(names.rules().alike(item, day, index(), told));
        names.rules()
                .beside(item, companions.before(item), day, index())
                .forEach(each -> found.add(inOneFile(each, item.type())));
        return found;
    }

    private List<NameFinding> alike(ItemVersion item, WholeFile whole) {
        return amid(whole, names.rules().alike(item, day, whole.after(), told), item.type());
    }

    /** What is found as a whole file leaves the register, without the names that it takes away, and told apart where it is of its own rows. */
    private static List<NameFinding> amid(WholeFile whole, List<NameFinding> found, ItemType type) {
        return found.stream()
                .filter(each -> !whole.isOfNameTakenAway(each))
                .map(each -> whole.isOwn(each) ? inOneFile(each, type) : each)
                .toList();
    }

    /** What is said of a row that was judged when it is written without a reason, if it takes one. O(1). */
    public List<Finding> takesReason(ItemId id) {
        return takingReason.getOrDefault(id, List.of());
    }

    /**
     * That a row does what is done for a stated reason alone, which is asked once for the whole file when it is written: said of the row
     * as a warning now, and of whoever gives none then.
     *
     * @param blocking what stands against it without a reason
     */
    public Finding askedLater(Change.Put row, Finding blocking) {
        takingReason.computeIfAbsent(row.id(), none -> new ArrayList<>()).add(blocking);
        return Leniency.askedLater(blocking);
    }

    private Finding weighed(NameFinding found, Change.Put put, Leniency leniency, Predicate<Finding> isSoft) {
        Finding finding = found.finding();
        if (finding.severity() != Severity.BLOCK && !found.takesReason()) {
            return finding;
        }
        if (isSoft.test(finding)) {
            return Leniency.softened(finding);
        }
        Finding weighed = leniency.weighed(found, put);
        if (leniency.isAskedLater() && weighed.severity() != Severity.BLOCK) {
            takingReason
                    .computeIfAbsent(put.id(), none -> new ArrayList<>())
                    .add(leniency.unreasoned().weighed(found, put));
        }
        return weighed;
    }

    /** Where a place lies against its division; nothing of one that the register has there already, no less standard. */
    private List<Finding> lying(Change.Put put) {
        boolean isKnown = snapshot.timeline(put.type(), put.id()).versions().stream()
                .anyMatch(version -> version.valid().overlaps(put.valid())
                        && Objects.equals(version.shapeOrNull(), put.shape())
                        && isNoLess(version, put));
        return put.type() != ItemType.PLACE || isKnown
                ? List.of()
                : units.findings(item(put), isStandard(put) ? Severity.BLOCK : Severity.WARN);
    }

    /** What is said of the code of a division on anything but a name; nothing of one that the register has there already. */
    private List<Finding> bearing(Change.Put put) {
        boolean isKnown = snapshot.timeline(put.type(), put.id()).versions().stream()
                .anyMatch(version -> version.valid().overlaps(put.valid()) && isOfOneUnit(version, put));
        return isKnown ? List.of() : units.ofBearer(item(put));
    }

    private static boolean isOfOneUnit(ItemVersion version, Change.Put put) {
        int code = put.values().descriptor().indexOf("division_code");
        return code < 0
                || Objects.equals(version.values().at(code), put.values().at(code));
    }

    private static ItemVersion item(Change.Put put) {
        return new ItemVersion(put.id(), put.type(), put.valid(), RevisionNumber.NONE, put.values(), put.shape());
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
        return snapshot.timeline(put.type(), put.id()).versions().stream()
                .filter(version -> version.valid().overlaps(put.valid()))
                .anyMatch(version -> Writing.compared(version.name()).equals(name) && isNoLess(version, put));
    }

    /** Whether the changes make a name of stock a new one, by the day of its approval or the first on which it is in use. */
    private boolean isLost(Change.Put put, List<? extends Change> all) {
        if (!isStandard(put)) {
            return false;
        }
        ItemVersion item = item(put);
        return snapshot.timeline(put.type(), put.id()).versions().stream()
                .filter(version -> Writing.compared(version.name()).equals(Writing.compared(item.name())))
                .anyMatch(version ->
                        Stock.isLost(version, item, Timeline.EMPTY) && Stock.isLost(version, item, after(put, all)));
    }

    /** What is believed of an item after changes; nothing where the register's own rules refuse them, which is said of them. */
    private Timeline after(Change.Put put, List<? extends Change> all) {
        return snapshot.draft(ChangeSet.of("", "", List.copyOf(all)), Instant.EPOCH) instanceof Edit.Applied applied
                ? applied.after().timeline(put.type(), put.id())
                : Timeline.EMPTY;
    }

    private static boolean isNoLess(ItemVersion version, Change.Put put) {
        return version.values().text("division_code").equals(put.values().text("division_code"))
                && (!Reserved.isStandard(put.values()) || Reserved.isStandard(version.values()));
    }

    /** Lists of divisions as they are published have one name twice in a province, each by an act of its own: those warn. */
    private static NameFinding inOneFile(NameFinding found, ItemType type) {
        Finding finding = type == ItemType.DIVISION ? Leniency.softened(found.finding()) : found.finding();
        Bilingual told = Bilingual.of(
                "同一文件或同一次变更中的其他名称:" + finding.sentence().zh(),
                "Other names of the same file or change: " + finding.sentence().en());
        return found.told(new Finding(finding.rule(), finding.severity(), finding.field(), told, finding.citation()));
    }
}
