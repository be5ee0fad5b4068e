package org.jieming.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;

/**
 * Copies a whole journal into an empty one, revision by revision, numbers and fingerprints as they are: so a backup is
 * restored, and so a register moves between stores. Documents of the same moment come along, and the attachments, of which none is ever
 * changed; the versions of documents begin anew.
 */
public final class JournalCopy {
    private static final Bilingual COPYING = Bilingual.of("复制修订", "copying revisions");
    private static final int MOST_REVISIONS = 256;
    private static final int MOST_VERSIONS = 20_000;

    private final Journal to;
    private final Progress progress;
    private final long total;
    private final List<Revision> waiting = new ArrayList<>();
    private int versionsWaiting;

    private JournalCopy(Journal to, Progress progress, long total) {
        this.to = to;
        this.progress = progress;
        this.total = total;
    }

    /**
     * Copies everything. Linear in the history; holds the largest revision in memory.
     *
     * @return the newest revision copied
     * @throws StoreUnavailable when the target is not empty, or a revision of the source is damaged; what was copied before
     *     it stays
     */
    public static RevisionNumber copy(Journal from, Journal to, Progress progress) {
        if (!to.head().equals(RevisionNumber.NONE)) {
            throw new StoreUnavailable(Bilingual.of("目标登记库不是空的", "The register to copy into is not empty"), null);
        }
        JournalCopy copy = new JournalCopy(to, progress, from.head().value());
        from.whole(copy::take, documents -> {
            copy.hand();
            documents(documents, to.documents());
        });
        attachments(from.attachments(), to.attachments());
        return to.head();
    }

    private void take(Revision revision) {
        if (!revision.isIntact()) {
            throw new StoreUnavailable(
                    Bilingual.format(
                            "来源的修订 %s 与其摘要不符,复制停止于此",
                            "Revision %s of the source does not match its fingerprint; copying ended there",
                            revision.number()),
                    null);
        }
        waiting.add(revision);
        versionsWaiting += revision.asserted().size() + revision.withdrawn().size();
        if (waiting.size() == MOST_REVISIONS || versionsWaiting >= MOST_VERSIONS) {
            hand();
        }
    }

    private void hand() {
        if (waiting.isEmpty()) {
            return;
        }
        if (!to.append(waiting)) {
            throw disturbed();
        }
        progress.at(COPYING, to.head().value(), total);
        waiting.clear();
        versionsWaiting = 0;
    }

    private static StoreUnavailable disturbed() {
        return new StoreUnavailable(
                Bilingual.of("复制期间有人写入了目标登记库", "Somebody wrote to the target while it was being copied into"), null);
    }

    private static void attachments(Attachments from, Attachments to) {
        for (Attachment attachment : from.all()) {
            try (InputStream bytes = from.open(attachment.hash()).orElseThrow()) {
                if (!to.put(bytes, attachment.size()).equals(attachment)) {
                    throw new IOException("it is not what its hash says");
                }
            } catch (IOException | Attachments.TooLarge | Malformed damaged) {
                throw new StoreUnavailable(
                        Bilingual.format("附件 %s 无法复制", "The file %s cannot be copied", attachment.hash()), damaged);
            }
        }
    }

    private static void documents(Documents from, Documents to) {
        for (String kind : from.kinds()) {
            from.all(kind).forEach((name, document) -> {
                if (to.put(kind, name, document.json(), 0).isEmpty()) {
                    throw disturbed();
                }
            });
        }
    }
}
