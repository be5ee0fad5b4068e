package org.jieming.api.process.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.naming.NameFinding;
import org.jieming.naming.Respelling;
import org.jieming.proposal.Reserved;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The letters of names at every door of the register: those of an old name do not stay with a new one, and those written by
 * hand are held against the rules (A-29 … A-46). What blocks a standard name warns for any other.
 */
public final class Lettering {
    private static final Set<ItemType> NAMED = Set.of(ItemType.PLACE, ItemType.DIVISION);
    private static final List<String> LETTERS =
            List.of("pinyin", "pinyin_plain", "pinyin_generic", "specific", "generic");

    private final NameBook names;

    /** Letters under the tables of the place. */
    public Lettering(NameBook names) {
        this.names = names;
    }

    /** The values that an item would have, with letters of the name that it would have; no name is left to the rules to refuse. */
    public Values respelled(Snapshot snapshot, ItemVersion before, Values after) {
        String name = text(after, "name");
        boolean renamed = NAMED.contains(before.type())
                && !name.isBlank()
                && !before.name().equals(name);
        ItemVersion then = new ItemVersion(
                before.id(), before.type(), before.valid(), before.recorded(), after, before.shapeOrNull());
        return renamed ? Respelling.of(before.values(), then, names.of(snapshot)) : after;
    }

    /** A place with the letters and parts that the rules give its name, to be confirmed by whoever knows it. */
    public Values spelled(Snapshot snapshot, ItemId id, Values values) {
        ItemVersion place = new ItemVersion(id, ItemType.PLACE, Period.ALWAYS, RevisionNumber.NONE, values, null);
        return Respelling.spelled(place, names.of(snapshot));
    }

    /**
     * A place with the parts and letters that follow from a spelling that somebody wrote; of another name none stay.
     *
     * @param before the place as it bears the old name
     */
    public Values followed(Snapshot snapshot, ItemId id, Optional<ItemVersion> before, Values values) {
        ItemVersion place = new ItemVersion(id, ItemType.PLACE, Period.ALWAYS, RevisionNumber.NONE, values, null);
        Values own = before.map(known -> Respelling.of(known.values(), place, names.of(snapshot)))
                .orElse(values);
        ItemVersion then = new ItemVersion(id, ItemType.PLACE, Period.ALWAYS, RevisionNumber.NONE, own, null);
        return Respelling.completed(then, names.of(snapshot));
    }

    /**
     * A place that comes in, becomes a standard name or gets letters by what somebody writes, with the parts and letters that she
     * leaves out, as a proposal has them (A-03, A-29 …); what nobody confirmed is marked so. Any other is as it is.
     */
    public Values completed(Snapshot snapshot, ItemVersion after) {
        boolean isNew = after.type() == ItemType.PLACE
                && !after.name().isBlank()
                && snapshot.timeline(after.type(), after.id()).versions().stream()
                        .filter(known -> known.valid().overlaps(after.valid()))
                        .noneMatch(known -> isSpelled(known.values(), after.values()));
        return isNew ? Respelling.completed(after, names.of(snapshot)) : after.values();
    }

    /** A division that is set up, with the letters of its name, by the rules where nobody wrote any (A-29 …) and marked so. */
    public Values setUp(Snapshot snapshot, ItemVersion division) {
        return Respelling.completed(division, names.of(snapshot));
    }

    /** Whether what is written of a place on record gives it no letters, and no standard name that it did not bear. */
    private static boolean isSpelled(Values known, Values after) {
        String letters = text(after, "pinyin");
        boolean isBorne = Reserved.isStandard(known) && text(known, "name").equals(text(after, "name"));
        return (letters.isEmpty() || letters.equals(text(known, "pinyin"))) && (isBorne || !Reserved.isStandard(after));
    }

    /**
     * What the rules say of the letters that a change writes, notes aside; nothing of those the register had for the name before.
     */
    public List<Finding> findings(Snapshot snapshot, Change change) {
        if (!(change instanceof Change.Put put) || !isWritten(snapshot, put)) {
            return List.of();
        }
        boolean isStandard = put.type() == ItemType.PLACE && Reserved.isStandard(put.values());
        return proposed(snapshot, put).stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> isStandard ? finding : softened(finding))
                .toList();
    }

    /** What the rules say of the letters of a name that would become a standard one. */
    public List<Finding> proposed(Snapshot snapshot, Change.Put put) {
        ItemVersion item =
                new ItemVersion(put.id(), put.type(), put.valid(), RevisionNumber.NONE, put.values(), put.shape());
        return names.rules().spelling(item, names.of(snapshot)).stream()
                .map(NameFinding::finding)
                .toList();
    }

    /** Whether a change writes letters, another name for those there are, or makes the name with them a standard one. Of no name there are none. */
    public boolean isWritten(Snapshot snapshot, Change.Put put) {
        boolean hasLetters =
                LETTERS.stream().anyMatch(name -> !text(put.values(), name).isEmpty());
        return NAMED.contains(put.type())
                && hasLetters
                && !text(put.values(), "name").isBlank()
                && snapshot.timeline(put.type(), put.id()).versions().stream()
                        .filter(version -> version.valid().overlaps(put.valid()))
                        .noneMatch(version -> isSpelledAlike(version.values(), put.values())
                                && (!Reserved.isStandard(put.values()) || Reserved.isStandard(version.values())));
    }

    private static boolean isSpelledAlike(Values before, Values after) {
        return text(before, "name").equals(text(after, "name"))
                && LETTERS.stream().allMatch(name -> text(before, name).equals(text(after, name)));
    }

    private static String text(Values values, String property) {
        return values.get(property).map(Object::toString).orElse("");
    }

    private static Finding softened(Finding finding) {
        return finding.severity() != Severity.BLOCK
                ? finding
                : new Finding(finding.rule(), Severity.WARN, finding.field(), finding.sentence(), finding.citation());
    }
}
