package org.jieming.api.resource.matching;

import org.jieming.api.http.Menu;
import org.jieming.api.job.Jobs;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.search.LiveNames;
import org.jieming.api.store.Documents;

/** Spreadsheets matched to the register, row by row. */
public final class MatchingResources {
    private MatchingResources() {}

    /** Writes their lines into the menu. */
    public static void routes(Menu menu, Readings readings, Documents documents, LiveNames names, Jobs jobs) {
        MatchingDesk desk = new MatchingDesk(readings, documents, names, jobs);
        new NewMatching(desk).routes(menu);
        new MatchingResource(desk).routes(menu);
        new MatchingRowResource(desk).routes(menu);
        new MatchingResult(desk).routes(menu);
    }
}
