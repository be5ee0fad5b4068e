package org.jieming.api.process.cemetery;

import java.util.List;
import org.jieming.api.process.Process;
import org.jieming.standard.Standards;

/** The analyses of cemeteries: where one may lie, and how long it lasts. */
public final class CemeteryProcesses {
    private CemeteryProcesses() {}

    /**
     * All of them.
     *
     * @param standards the norms and targets that a site may be screened by
     */
    public static List<Process> under(Standards standards) {
        return List.of(new ScreenProcess(standards), new CapacityProcess());
    }
}
