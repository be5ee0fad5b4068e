package org.jieming.api.store.sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.language.Bilingual;
import org.jieming.register.CanonicalForm;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Succession;

/**
 * Recomputes the fingerprint of one revision after another from the rows that stand for it, and checks that each follows
 * its predecessor. Linear in the rows of the whole history, constant memory whatever the size of a revision.
 */
public final class ChainCheck {
    private final RevisionMerge rows;
    private final Map<RevisionNumber, List<Succession>> successions;
    private final Findings findings;
    private RevisionNumber last = RevisionNumber.NONE;
    private Fingerprint expected = Fingerprint.NONE;

    /**
     * Begins before the first revision.
     *
     * @param rows all rows of all types; its strays should be {@link #stray}
     * @param successions all successions by the revision that recorded them, in their order
     * @param findings takes what is wrong
     */
    public ChainCheck(RevisionMerge rows, Map<RevisionNumber, List<Succession>> successions, Findings findings) {
        this.rows = rows;
        this.successions = new TreeMap<>(successions);
        this.findings = findings;
    }

    /** Says that a row belongs to no revision of the log. */
    public static void stray(Row row, Findings findings) {
        findings.add(
                "J-STRAY",
                Bilingual.format(
                        "%s 属于修订 %d,而日志中没有该修订",
                        "%s belongs to revision %d, which is not in the log", row.name(), row.revision()));
    }

    /** Checks the next revision; they are handed in by growing number. */
    public void check(RevisionHead head) {
        if (!head.number().equals(last.next())) {
            gap(head.number());
        }
        if (!head.revision().previous().equals(expected)) {
            findings.add(
                    "J-CHAIN",
                    Bilingual.format(
                            "修订 %s 不接在修订 %s 之后:所记的前一摘要不同",
                            "Revision %s does not follow revision %s: it names another predecessor",
                            head.number(),
                            last));
        }
        content(head);
        last = head.number();
        expected = head.revision().fingerprint();
    }

    /** Ends after the last revision: whatever is left belongs to none. */
    public void end() {
        rows.finish();
        successions
                .keySet()
                .forEach(revision -> findings.add(
                        "J-STRAY",
                        Bilingual.format(
                                "沿革记录属于修订 %s,而日志中没有该修订",
                                "Successions belong to revision %s, which is not in the log", revision)));
    }

    private void gap(RevisionNumber found) {
        findings.add(
                "J-GAP",
                Bilingual.format(
                        "修订 %s 之后是修订 %s,中间的修订缺失",
                        "After revision %s comes revision %s: some are missing", last, found));
    }

    private void content(RevisionHead head) {
        CanonicalForm form = CanonicalForm.begin(head.revision(), head.asserted(), head.withdrawn());
        rows.asserted(head.number(), row -> {
            if (isReadable(row)) {
                form.asserted(row.version().version());
            }
        });
        rows.withdrawn(head.number(), row -> {
            if (isReadable(row)) {
                ItemVersion version = row.version().version();
                form.withdrawn(version.type(), version.id(), version.valid().first(), version.recorded());
            }
        });
        List<Succession> own = successions.remove(head.number());
        if (!form.end(own == null ? List.of() : own).equals(head.revision().fingerprint())) {
            findings.add(
                    "J-CONTENT",
                    Bilingual.format(
                            "修订 %s 的内容与其摘要不符:有记录被改动、增加或删除",
                            "Revision %s does not match its fingerprint: something of it was changed, added or removed",
                            head.number()));
        }
    }

    private boolean isReadable(Row row) {
        if (row.version() == null) {
            findings.add("J-ROW", Bilingual.format("%s 无法读取,已被改动", "%s cannot be read: it was changed", row.name()));
        }
        return row.version() != null;
    }
}
