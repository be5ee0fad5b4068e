package org.jieming.api.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.Strokes;
import org.jieming.naming.Namesakes;
import org.jieming.register.ItemType;

/** Every process that is offered. */
public final class Processes {
    private final LandBook lands = new LandBook();
    private final Process whatIf;
    private final List<Process> all;

    /**
     * All that the service offers.
     *
     * @param apart pairs of items known to be different
     * @param underWay names that are proposed and not decided yet
     * @param acts the legal documents behind what the register states
     * @param measures what both parties of a line agreed to do about its markers
     */
    public Processes(
            LocalLaw law,
            Supplier<Set<Namesakes>> apart,
            Supplier<List<NameUnderWay>> underWay,
            Acts acts,
            Measures measures) {
        NameBook names = law.names();
        PlaceClass classes = PlaceClass.of(names.tables());
        Strokes strokes = Strokes.of(names.tables());
        RoadBook roads = new RoadBook();
        whatIf = new WhatIfProcess(roads);
        all = List.of(
                new ReachProcess(roads, lands),
                new GapProcess(law.standards(), roads, lands),
                new AccessibilityProcess(roads),
                new SitingProcess(roads),
                new ScreenProcess(law.standards()),
                new CapacityProcess(),
                whatIf,
                new MosaicProcess(),
                new BuildProcess(),
                new RepairProcess(),
                new CourseProcess(),
                new ResurveyProcess(),
                new InspectionProcess(measures),
                new NameCheckProcess(names, underWay),
                new NameDuplicatesProcess(names),
                new DoubleEntriesProcess(names, apart),
                new IrregularNamesProcess(names),
                new SignCheckProcess(),
                new ProtectionListProcess(),
                new PlaceCodesProcess(classes),
                new CompletenessProcess(),
                new ChangesProcess(acts),
                new RomanizeProcess(names),
                new GazetteerListProcess(names, classes, strokes),
                new DictionaryProcess(names, classes, strokes, acts),
                new AnnalsProcess(names, classes, strokes, acts));
    }

    /** Makes ready what the first question of some of them would wait for. O(vertices of all divisions). */
    public void prepare(Ground ground) {
        lands.prepare(ground.items(ItemType.DIVISION, ground.today()));
    }

    /** All of them, in the order of the list. */
    public List<Process> all() {
        return all;
    }

    /** The one that compares scenarios. */
    public Process whatIf() {
        return whatIf;
    }

    /** The process of that id. */
    public Optional<Process> find(String id) {
        return all.stream().filter(process -> process.id().equals(id)).findFirst();
    }
}
