package org.jieming.api.process.planning;

import java.util.OptionalLong;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;
import org.jieming.siting.Effort;

/**
 * How far the choice of sites has come: who reaches whom, the search by the effort it may take, the plan counted again. A search
 * ends with what it has when so much was looked at as was asked for, or when whoever waits has no more time. What it had looked
 * at by then is told: asked for the same, it finds the same on every machine. Used by one thread.
 */
final class SitingSteps {
    private static final Bilingual MEASURING = Bilingual.of("量算备选点够到的人口", "Measuring whom candidates reach");
    private static final Bilingual SEARCHING = Bilingual.of("寻找方案", "Searching");
    private static final Bilingual COUNTING = Bilingual.of("复核方案", "Counting the plan again");
    private static final int MEASURED = 10;
    private static final int SEARCHED = 95;
    private static final int ALL = 100;
    /** A search asks whether it goes on once for so many things looked at. */
    private static final long BEAT = 1_000_000;

    private final Progress progress;
    private final long most;
    private Effort effort = Effort.of(0);
    private long whole;
    private long beats;
    private boolean isCut;

    /**
     * Nothing is done yet.
     *
     * @param most after how many million things looked at a search is to end
     */
    SitingSteps(Progress progress, long most) {
        this.progress = progress;
        this.most = most;
    }

    /** Told while candidates are measured. */
    void measuring() {
        progress.at(MEASURING, 0, ALL);
    }

    /** Whether more candidates are measured when some are; told of how many there are. A search is left what time there is then. */
    boolean measures(int done, int all) {
        if (progress.isLate()) {
            return false;
        }
        progress.at(MEASURING, (long) MEASURED * done / all, ALL);
        return true;
    }

    /**
     * What a search may spend.
     *
     * @param things how many it may look at, where neither the asker nor the clock ends it sooner
     */
    Effort searching(long things) {
        progress.at(SEARCHING, MEASURED, ALL);
        whole = things;
        effort = new Effort(things, this::goesOn);
        return effort;
    }

    private boolean goesOn() {
        isCut = isCut || ++beats >= most || progress.isLate();
        if (!isCut) {
            long done = Math.min(SEARCHED - MEASURED, beats * BEAT * (SEARCHED - MEASURED) / whole);
            progress.at(SEARCHING, MEASURED + done, ALL);
        }
        return !isCut;
    }

    /** At how many million things looked at the search ended with what it had; empty where it came to its end. */
    OptionalLong spent() {
        if (isCut) {
            return OptionalLong.of(beats);
        }
        return effort.isSpent() ? OptionalLong.of(whole / BEAT) : OptionalLong.empty();
    }

    /** Told while the plan is counted again; a plan that was found is told, however late. */
    void counting() {
        if (!progress.isLate()) {
            progress.at(COUNTING, SEARCHED, ALL);
        }
    }
}
