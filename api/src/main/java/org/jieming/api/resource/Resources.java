package org.jieming.api.resource;

import java.time.Clock;
import org.jieming.api.auth.Gate;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.inspection.AgreedMeasures;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.intake.Imports;
import org.jieming.api.intake.Profiles;
import org.jieming.api.job.Jobs;
import org.jieming.api.map.MapTiles;
import org.jieming.api.metric.Metrics;
import org.jieming.api.process.Acts;
import org.jieming.api.process.NameBook;
import org.jieming.api.process.NameDoor;
import org.jieming.api.process.BoundaryProcesses;
import org.jieming.api.process.CemeteryProcesses;
import org.jieming.api.process.GazetteerProcesses;
import org.jieming.api.process.Measures;
import org.jieming.api.process.NamingProcesses;
import org.jieming.api.process.PlanningProcesses;
import org.jieming.api.process.Processes;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.style.Cartography;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.layer.LayerCatalogue;
import org.jieming.register.LegalTime;

/** All resources of the service, put together around one register. */
public final class Resources {
    private static final long TILE_CACHE_BYTES = 128L << 20;

    private Resources() {}

    /** The house of imports, telling failures as the service does. */
    public static Imports imports(LiveRegister register, Jobs jobs, HttpSettings settings) {
        return new Imports(register, jobs, LegalTime.CHINA, settings.workspace(), Failures::described);
    }

    /** Map, names and analyses of a register, of which nothing is prepared yet. */
    public static Prepared unprepared(LiveRegister register, LocalLaw law) {
        return new Prepared(
                new MapTiles(LayerCatalogue.shipped(), TILE_CACHE_BYTES),
                new LiveNames(register.now(), LikelyReadings.shipped()),
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
    public static Menu menu(
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
        NameBook names = law.names();
        MapTiles map = prepared.map();
        Readings readings = new Readings(register);
        CollectionStates states = new CollectionStates(register.clock());
        Documents documents = register.journal().documents();
        new ItemsResource(readings, states).routes(menu);
        new ItemResource(readings).routes(menu);
        NameDoor door = new NameDoor(names);
        new EditResource(readings, new Commits(register, door), new RoundsUnderWay(register)).routes(menu);
        new HistoryResource(readings, register.journal()).routes(menu);
        new LineageResource(readings, names.tables()).routes(menu);
        new AdjustmentResource(readings, register, law.standards(), door).routes(menu);
        new AdjustmentList(readings, register.journal()).routes(menu);
        new RevisionResource(readings, register.journal()).routes(menu);
        new ImportResource(imports, new ImportKeeper(gate, readings, register.journal(), door), readings).routes(menu);
        new ImportProfileResource(new Profiles(documents), gate.trail()).routes(menu);
        new ExportResource(readings, jobs).routes(menu);
        new NamesakesResource(documents, gate.trail(), readings).routes(menu);
        Acts acts = new JournalActs(register.journal());
        Processes processes = prepared.analyses();
        AtOnce atOnce = new AtOnce();
        new ProcessResource(readings, jobs, processes, atOnce).routes(menu);
        IdentityResource identities = new IdentityResource(readings, acts, register.journal(), names.tables());
        identities.routes(menu);
        new LinkedPlacesResource(readings, identities, acts, atOnce).routes(menu);
        new RepairResource(readings, register, atOnce).routes(menu);
        new EvidenceResource(readings, register.journal(), processes, law.standards(), atOnce).routes(menu);
        new ScenarioResource(documents, gate.trail(), readings, processes.find(PlanningProcesses.WHAT_IF).orElseThrow(), atOnce).routes(menu);
        AdoptionDesk adoptions = new AdoptionDesk(readings, register);
        new AdoptionResource(adoptions, gate.trail()).routes(menu);
        new AdoptionStepResource(adoptions, gate.trail()).routes(menu);
        proposals(menu, readings, register, names, atOnce);
        new StandardsResource(readings, law.standards()).routes(menu);
        new JobResource(jobs).routes(menu);
        new SessionResource(gate, register).routes(menu);
        gate.singleSignOn().ifPresent(signOn -> new SignOnResource(gate, signOn).routes(menu));
        new AccountResource(gate, readings).routes(menu);
        new TokenResource(gate).routes(menu);
        new AuditResource(gate, readings, register.journal()).routes(menu);
        new LandingResource(app).routes(menu);
        new CollectionResource(readings, states).routes(menu);
        new SchemaResource().routes(menu);
        new ApiResource(menu, settings).routes();
        new ProblemResource().routes(menu);
        new HealthResource(register).routes(menu);
        new StyleResource().routes(menu);
        LiveNames filed = prepared.names();
        new SearchResource(readings, filed).routes(menu);
        new ReverseResource(readings, filed).routes(menu);
        new ReconcileResource(readings, filed).routes(menu);
        matchings(menu, new MatchingDesk(readings, documents, filed, jobs));
        new TileResource(readings, map).routes(menu);
        new TileSetResource(map, readings, states).routes(menu);
        new LayerResource(map).routes(menu);
        new MapStyleResource(map, decided).routes(menu);
        Inspections inspections = new Inspections(register, readings);
        Runnable finishing = () -> inspections.settlements().finish(LegalTime.CHINA);
        finishing.run();
        jobs.everyMinute(finishing);
        new InspectionResource(inspections).routes(menu);
        new CalendarResource(inspections).routes(menu);
        new OfficeResource(inspections).routes(menu);
        new FieldWorkResource(inspections).routes(menu);
        new FieldBookResource(inspections).routes(menu);
        new ComparisonResource(inspections).routes(menu);
        new HandlingResource(inspections).routes(menu);
        new SegmentResource(inspections).routes(menu);
        new SightingResource(inspections).routes(menu);
        new StripResource(inspections, map).routes(menu);
        new TrackResource(inspections).routes(menu);
        new PhotoNoteResource(inspections).routes(menu);
        new InspectionReportResource(inspections).routes(menu);
        Reported reported = new Reported(register, readings);
        new IncidentResource(reported).routes(menu);
        new IncidentStepResource(reported, inspections.settlements()).routes(menu);
        new CardResource(inspections, reported, register.journal()).routes(menu);
        new CareResource(reported).routes(menu);
        new CareTable(reported).routes(menu);
        new LinePaperResource(reported).routes(menu);
        new MetricsResource(metrics).routes(menu);
        count(metrics, register, map);
        return menu;
    }

    /** Every analysis, as far as it reads what is kept beside the register. */
    public static Processes processes(LocalLaw law, Journal journal) {
        Documents documents = journal.documents();
        Proposals proposals = new Proposals(documents);
        Acts acts = new JournalActs(journal);
        Measures measures = line -> AgreedMeasures.of(new Rounds(documents, Clock.systemUTC()), line.id());
        return new Processes(
                PlanningProcesses.under(law.standards()),
                CemeteryProcesses.under(law.standards()),
                BoundaryProcesses.with(measures, acts),
                NamingProcesses.with(
                        law.names(), () -> NamesakesResource.of(documents), () -> UnderWay.names(proposals.all())),
                GazetteerProcesses.with(law.names(), acts));
    }

    private static void proposals(Menu menu, Readings readings, LiveRegister register, NameBook names, AtOnce atOnce) {
        ProposalDesk desk = new ProposalDesk(readings, register, PlaceClass.of(names.tables()));
        new ProposalResource(desk, names).routes(menu);
        new ProposalStepResource(desk, names, register).routes(menu);
        new PaperResource(desk, register.journal().attachments()).routes(menu);
        new NameFormResource(desk).routes(menu);
        CampaignDesk campaigns =
                new CampaignDesk(desk, names, register.journal().documents());
        new CampaignResource(campaigns, atOnce).routes(menu);
        new CampaignEntryResource(campaigns).routes(menu);
    }

    private static void matchings(Menu menu, MatchingDesk desk) {
        new NewMatching(desk).routes(menu);
        new MatchingResource(desk).routes(menu);
        new MatchingRowResource(desk).routes(menu);
        new MatchingResult(desk).routes(menu);
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
