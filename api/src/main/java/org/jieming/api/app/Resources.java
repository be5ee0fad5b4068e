package org.jieming.api.app;

import java.util.List;
import org.jieming.api.auth.Gate;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.intake.Imports;
import org.jieming.api.job.Jobs;
import org.jieming.api.map.MapTiles;
import org.jieming.api.metric.Metrics;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Processes;
import org.jieming.api.process.boundary.BoundaryProcesses;
import org.jieming.api.process.cemetery.CemeteryProcesses;
import org.jieming.api.process.gazetteer.GazetteerProcesses;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.process.naming.NamingProcesses;
import org.jieming.api.process.planning.PlanningProcesses;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.JournalActs;
import org.jieming.api.resource.LocalLaw;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.account.AccountResources;
import org.jieming.api.resource.analysis.AnalysisResources;
import org.jieming.api.resource.campaign.CampaignResources;
import org.jieming.api.resource.division.DivisionResources;
import org.jieming.api.resource.inspection.InspectionResources;
import org.jieming.api.resource.intake.IntakeResources;
import org.jieming.api.resource.item.CollectionStates;
import org.jieming.api.resource.item.ItemResources;
import org.jieming.api.resource.job.JobResource;
import org.jieming.api.resource.map.MapResources;
import org.jieming.api.resource.matching.MatchingResources;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.api.resource.proposal.ProposalResources;
import org.jieming.api.resource.search.SearchResources;
import org.jieming.api.resource.service.ServiceResources;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.style.Cartography;
import org.jieming.layer.LayerCatalogue;

/** All resources of the service, put together around one register. */
final class Resources {
    private static final long TILE_CACHE_BYTES = 128L << 20;

    private Resources() {}

    /** Map, names and analyses of a register, of which nothing is prepared yet. */
    static Prepared unprepared(LiveRegister register, LocalLaw law) {
        return new Prepared(
                new MapTiles(LayerCatalogue.shipped(), TILE_CACHE_BYTES),
                SearchResources.names(register, law.names().tables()),
                processes(law, register.journal()));
    }

    /**
     * The menu of everything served.
     *
     * @param gate says who is asking
     * @param prepared map, names and analyses, ready or not
     * @param law what holds where the bureau is
     * @param app answers browsers at the front door
     */
    static Menu menu(
            LiveRegister register,
            Jobs jobs,
            Imports imports,
            Gate gate,
            HttpSettings settings,
            Metrics metrics,
            Prepared prepared,
            Cartography decided,
            LocalLaw law,
            Operation.Handler app) {
        Menu menu = new Menu();
        Documents documents = register.journal().documents();
        NameBook names = law.names();
        NameDoor door = new NameDoor(names, ProposalResources.spent(documents));
        MapTiles map = prepared.map();
        Readings readings = new Readings(register);
        AtOnce atOnce = new AtOnce();
        CollectionStates states = new CollectionStates(register.clock());
        Acts acts = new JournalActs(register.journal());
        ServiceResources.routes(menu, register, settings, metrics, app);
        AccountResources.routes(menu, register, readings, gate);
        ItemResources.routes(menu, register, readings, states, names, acts, jobs, atOnce);
        DivisionResources.routes(menu, register, readings, law.standards(), door);
        IntakeResources.routes(menu, register, readings, gate, imports, door);
        ProposalDesk desk = ProposalResources.desk(register, readings, names);
        ProposalResources.routes(menu, register, readings, gate.trail(), desk, names);
        CampaignResources.routes(menu, desk, names, documents, atOnce);
        SearchResources.routes(menu, readings, prepared.names(), atOnce);
        MatchingResources.routes(menu, readings, documents, prepared.names(), jobs);
        MapResources.routes(menu, readings, states, map, decided);
        AnalysisResources.routes(
                menu, register, readings, gate.trail(), jobs, prepared.analyses(), law.standards(), atOnce);
        InspectionResources.routes(menu, register, readings, map, jobs);
        new JobResource(jobs).routes(menu);
        count(metrics, register, map);
        return menu;
    }

    /** Every analysis, as far as it reads what is kept beside the register. */
    static Processes processes(LocalLaw law, Journal journal) {
        Documents documents = journal.documents();
        Acts acts = new JournalActs(journal);
        return new Processes(List.of(
                PlanningProcesses.under(law.standards()),
                CemeteryProcesses.under(law.standards()),
                BoundaryProcesses.with(InspectionResources.measures(documents), acts),
                NamingProcesses.with(
                        law.names(),
                        () -> ProposalResources.apart(documents),
                        () -> ProposalResources.underWay(documents),
                        ProposalResources.spent(documents)),
                GazetteerProcesses.with(law.names(), acts)));
    }

    private static void count(Metrics metrics, LiveRegister register, MapTiles map) {
        metrics.gauge("jieming_revision", "The revision shown", () -> register.now()
                .number()
                .value());
        metrics.counters("jieming_commits", "Attempts to write, by how they ended", "outcome", register::outcomes);
        metrics.counters("jieming_tiles", "Tiles asked for: kept from before, or drawn", "source", map::counts);
        metrics.gauge("jieming_tile_cache_bytes", "Bytes of the tiles kept", map::bytes);
    }
}
