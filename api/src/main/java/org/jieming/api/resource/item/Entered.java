package org.jieming.api.resource.item;

import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.RevisionNote;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Reserved;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Names entered without an approval, planned or plain: whoever wrote one does not record it as approved, like her own draft. */
record Entered(Journal journal, Visitor writer) {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条");

    /**
     * That a change makes a standard name of what its writer entered herself; empty for all others. Asks the journal, for such a
     * change alone, who ever wrote the entry.
     *
     * @param before what is believed of the item
     */
    Optional<Finding> byHerself(Timeline before, Change change) {
        return change instanceof Change.Put put
                        && put.type() == ItemType.PLACE
                        && isPromoted(before, put)
                        && isHers(put)
                ? Optional.of(ownEntry())
                : Optional.empty();
    }

    private static boolean isPromoted(Timeline before, Change.Put put) {
        return Reserved.isGuarded(put.values())
                && before.versions().stream()
                        .anyMatch(version ->
                                version.valid().overlaps(put.valid()) && !Reserved.isGuarded(version.values()));
    }

    private boolean isHers(Change.Put put) {
        List<RecordedVersion> recorded = journal.history(put.type(), put.id());
        return recorded.stream()
                .map(RecordedVersion::version)
                .filter(version -> !Reserved.isGuarded(version.values()))
                .flatMap(version -> journal.note(version.recorded()).stream())
                .map(RevisionNote::author)
                .anyMatch(writer.author()::equals);
    }

    private static Finding ownEntry() {
        return new Finding(
                "W-APPROVAL",
                Severity.BLOCK,
                "status",
                Bilingual.of(
                        "此地名由您登记为尚未批准的条目:须由另一位审核人员凭批准文件登记为标准地名,或在地名工作台提出命名方案",
                        "You entered this name as one that nobody had approved: another reviewer records its approval, or propose it in"
                                + " the names workbench"),
                SOURCE);
    }
}
