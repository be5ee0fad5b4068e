package org.jieming.api.process.planning;

import java.util.List;
import org.jieming.api.process.Process;
import org.jieming.standard.Standards;

/** The analyses of a planner of facilities: who is served, who is short of what, and where to build. */
public final class PlanningProcesses {
    /** The name in addresses of the one that compares scenarios. */
    public static final String WHAT_IF = "what-if";

    private PlanningProcesses() {}

    /**
     * All of them; they share what they measured of roads and land.
     *
     * @param standards the norms and targets that a gap statement may be asked by
     */
    public static List<Process> under(Standards standards) {
        RoadBook roads = new RoadBook();
        LandBook lands = new LandBook();
        return List.of(
                new ReachProcess(roads, lands),
                new GapProcess(standards, roads, lands),
                new AccessibilityProcess(roads),
                new SitingProcess(roads),
                new WhatIfProcess(roads));
    }
}
