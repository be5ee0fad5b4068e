package org.jieming.api.process;

import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;

/** How far the choice of sites has come: who reaches whom, the search by the effort it may take, the plan counted again. */
final class SitingSteps {
    private static final Bilingual MEASURING = Bilingual.of("量算备选点够到的人口", "Measuring whom candidates reach");
    private static final Bilingual SEARCHING = Bilingual.of("寻找方案", "Searching");
    private static final Bilingual COUNTING = Bilingual.of("复核方案", "Counting the plan again");
    private static final int MEASURED = 10;
    private static final int SEARCHED = 95;
    private static final int ALL = 100;
    /** A search tells of itself once for so many things looked at. */
    private static final long BEAT = 1_000_000;

    private final Progress progress;
    private long beats;

    SitingSteps(Progress progress) {
        this.progress = progress;
    }

    /** Told while candidates are measured. */
    void measuring() {
        progress.at(MEASURING, 0, ALL);
    }

    /** To be told while a search goes on that may look at so many things; it may end sooner. */
    Runnable searching(long most) {
        progress.at(SEARCHING, MEASURED, ALL);
        return () -> {
            long done = Math.min(SEARCHED - MEASURED, ++beats * BEAT * (SEARCHED - MEASURED) / most);
            progress.at(SEARCHING, MEASURED + done, ALL);
        };
    }

    /** Told while the plan is counted again. */
    void counting() {
        progress.at(COUNTING, SEARCHED, ALL);
    }
}
