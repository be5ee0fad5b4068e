package org.jieming.api.job;

import org.jieming.language.Bilingual;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Reports, at most as often as the worker finds cheap.
     *
     * @param step what is being done
     * @param done how much of it, in the worker's own unit
     * @param total how much there is, or −1 when that is not known
     * @throws Cancelled when the work was called off
     */
    void at(Bilingual step, long done, long total);

    /**
     * Whether whoever waits should be told what is known by now: so little time is left that it will not do for more. Work that
     * has nothing to tell before its end does not ask.
     */
    default boolean isLate() {
        return false;
    }

    /** The work was called off by whoever asked for it; nothing of it remains. */
    final class Cancelled extends RuntimeException {
        /** Says that somebody called the work off. */
        public Cancelled() {
            super("called off");
        }
    }
}
