package org.jieming.api.resource.analysis;

import org.jieming.api.auth.Trail;
import org.jieming.api.http.Menu;
import org.jieming.api.job.Jobs;
import org.jieming.api.process.Process;
import org.jieming.api.process.Processes;
import org.jieming.api.process.planning.PlanningProcesses;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Documents;
import org.jieming.api.store.LiveRegister;
import org.jieming.standard.Standards;

/** Analyses: asked at once or as jobs, packed as evidence, kept as scenarios and adopted. */
public final class AnalysisResources {
    private AnalysisResources() {}

    /** Writes their lines into the menu. */
    public static void routes(
            Menu menu,
            LiveRegister register,
            Readings readings,
            Trail trail,
            Jobs jobs,
            Processes processes,
            Standards standards,
            AtOnce atOnce) {
        Documents documents = register.journal().documents();
        Process whatIf = processes.find(PlanningProcesses.WHAT_IF).orElseThrow();
        new ProcessResource(readings, jobs, processes, atOnce).routes(menu);
        new EvidenceResource(readings, register.journal(), processes, standards, atOnce).routes(menu);
        new ScenarioResource(documents, trail, readings, whatIf, atOnce).routes(menu);
        AdoptionDesk adoptions = new AdoptionDesk(readings, register);
        new AdoptionResource(adoptions, trail).routes(menu);
        new AdoptionStepResource(adoptions, trail).routes(menu);
        new StandardsResource(readings, standards).routes(menu);
        new RepairResource(readings, register, atOnce).routes(menu);
    }
}
