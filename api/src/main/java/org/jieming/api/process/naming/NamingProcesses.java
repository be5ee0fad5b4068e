package org.jieming.api.process.naming;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jieming.api.process.Process;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.naming.Namesakes;

/** The analyses that hold names against the rules of naming and of spelling. */
public final class NamingProcesses {
    private NamingProcesses() {}

    /**
     * All of them.
     *
     * @param names the names of the register under its naming tables
     * @param apart pairs of items known to be different
     * @param underWay names that are proposed and not decided yet
     * @param spent codes that no name gets again
     */
    public static List<Process> with(
            NameBook names, Supplier<Set<Namesakes>> apart, Supplier<List<NameUnderWay>> underWay, SpentCodes spent) {
        return List.of(
                new NameCheckProcess(names, underWay),
                new NameDuplicatesProcess(names),
                new DoubleEntriesProcess(names, apart),
                new IrregularNamesProcess(names),
                new PlaceCodesProcess(PlaceClass.of(names.tables()), spent),
                new RomanizeProcess(names));
    }
}
