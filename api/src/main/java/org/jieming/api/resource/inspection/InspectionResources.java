package org.jieming.api.resource.inspection;

import java.time.Clock;
import org.jieming.api.http.Menu;
import org.jieming.api.inspection.AgreedMeasures;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.job.Jobs;
import org.jieming.api.map.MapTiles;
import org.jieming.api.process.boundary.Measures;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Documents;
import org.jieming.api.store.LiveRegister;

/** Joint inspections of lines, what is reported of their markers, and how lines are cared for between inspections. */
public final class InspectionResources {
    private InspectionResources() {}

    /** What both parties of a line agreed to do about its markers. */
    public static Measures measures(Documents documents) {
        return line -> AgreedMeasures.of(new Rounds(documents, Clock.systemUTC()), line.id());
    }

    /** Writes their lines into the menu; closings that were cut off are finished first, and from then on every minute. */
    public static void routes(Menu menu, LiveRegister register, Readings readings, MapTiles map, Jobs jobs) {
        Inspections inspections = new Inspections(register, readings);
        Runnable finishing = () -> inspections.settlements().finish();
        finishing.run();
        jobs.everyMinute(finishing);
        rounds(menu, inspections, map);
        LinesInCare inCare = new LinesInCare(register, readings);
        Reported reported = new Reported(inCare, register);
        new IncidentResource(reported).routes(menu);
        new IncidentStepResource(reported, inspections.settlements()).routes(menu);
        new CardResource(inspections, reported, register.journal()).routes(menu);
        new CareResource(inCare).routes(menu);
        new CareTable(inCare).routes(menu);
        new LineInspectors(inCare).routes(menu);
        new LinePaperResource(inCare).routes(menu);
    }

    private static void rounds(Menu menu, Inspections inspections, MapTiles map) {
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
        new RoundSheetResource(inspections).routes(menu);
    }
}
