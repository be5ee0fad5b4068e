package org.jieming.api.app;

import org.jieming.api.process.NameBook;
import org.jieming.api.process.Processes;
import org.jieming.api.resource.Resources;
import org.jieming.api.store.Journal;
import org.jieming.place.PlaceTables;

/** The analyses of a register for programs that ask it without a server. */
public final class Analyses {
    private Analyses() {}

    /** Every analysis, on what a journal keeps and under the naming tables of the place. */
    public static Processes on(Journal journal, PlaceTables tables) {
        return Resources.processes(new NameBook(tables), journal);
    }
}
