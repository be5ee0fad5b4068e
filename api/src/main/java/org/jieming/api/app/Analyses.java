package org.jieming.api.app;

import org.jieming.api.process.Processes;
import org.jieming.api.store.Journal;

/** The analyses of a register for programs that ask it without a server. */
public final class Analyses {
    private Analyses() {}

    /** Every analysis, on what a journal keeps and under the tables of the place. */
    public static Processes on(Journal journal, LocalTables tables) {
        return Resources.processes(tables.law(), journal);
    }
}
