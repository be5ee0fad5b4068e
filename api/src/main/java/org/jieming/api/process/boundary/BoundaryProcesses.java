package org.jieming.api.process.boundary;

import java.util.List;
import org.jieming.api.process.Acts;
import org.jieming.api.process.Process;

/** The analyses of divisions, their lines and markers. */
public final class BoundaryProcesses {
    private BoundaryProcesses() {}

    /**
     * All of them.
     *
     * @param measures what both parties of a line agreed to do about its markers
     * @param acts the legal documents behind what the register states
     */
    public static List<Process> with(Measures measures, Acts acts) {
        return List.of(
                new MosaicProcess(),
                new BuildProcess(),
                new RepairProcess(),
                new CourseProcess(),
                new ResurveyProcess(),
                new InspectionProcess(measures),
                new ChangesProcess(acts));
    }
}
