package org.jieming.api.process.gazetteer;

import java.util.List;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Process;
import org.jieming.api.process.naming.NameBook;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.Strokes;

/** The publications of names (图、录、典、志), and what is wanting before they are printed. */
public final class GazetteerProcesses {
    private GazetteerProcesses() {}

    /**
     * All of them.
     *
     * @param names the names of the register under its naming tables
     * @param acts the legal documents behind what the register states
     */
    public static List<Process> with(NameBook names, Acts acts) {
        PlaceClass classes = PlaceClass.of(names.tables());
        Strokes strokes = Strokes.of(names.tables());
        return List.of(
                new SignCheckProcess(),
                new ProtectionListProcess(classes),
                new CompletenessProcess(acts),
                new GazetteerListProcess(names, classes, strokes),
                new DictionaryProcess(names, classes, strokes, acts),
                new AnnalsProcess(names, classes, strokes, acts));
    }
}
