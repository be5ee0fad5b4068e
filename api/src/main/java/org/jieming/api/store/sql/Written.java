package org.jieming.api.store.sql;

import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;
import org.jieming.register.Revision;

/** Counts versions as an append writes and withdraws them, and tells every few thousand of them how far it is. */
public final class Written {
    private static final Bilingual WRITING = Bilingual.of("写入登记库", "Writing to the register");
    private static final int VERSIONS_A_REPORT = 1 << 12;

    private final Progress progress;
    private final long total;
    private long done;

    /** Nothing of these revisions is written yet. */
    public Written(List<Revision> revisions, Progress progress) {
        this.progress = progress;
        this.total = revisions.stream()
                .mapToLong(revision ->
                        revision.asserted().size() + revision.withdrawn().size())
                .sum();
    }

    /** One more version is written or withdrawn. */
    public void one() {
        if (++done % VERSIONS_A_REPORT == 0) {
            progress.at(WRITING, done, total);
        }
    }
}
