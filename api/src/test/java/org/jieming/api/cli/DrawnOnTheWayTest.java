package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jieming.api.app.Analyses;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.http.Json;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.junit.jupiter.api.Test;

/** Land in reach is cut unit by unit, and whoever has called the work off, or waited for too long, is heard on the way. */
class DrawnOnTheWayTest {
    @Test
    void a_map_is_called_off_as_the_figures_are() {
        MemoryJournal journal = new MemoryJournal();
        LiveRegister register = LiveRegister.open(journal, Clock.systemUTC(), Progress.SILENT);
        Birth.ifNew(register, Progress.SILENT);
        Process reach =
                Analyses.on(journal, LocalTables.shipped()).find("reach").orElseThrow();
        ObjectNode asked = Json.object().put("area", "990121");
        asked.putArray("kinds").add("E5");
        asked.putArray("layers").add("beyond");
        AtomicBoolean isOff = new AtomicBoolean();
        Outcome outcome = reach.run(
                new Ground(register.now(), new WholeSight(), LocalDate.parse("2026-01-01")),
                Inputs.read(reach.inputs(), asked),
                (step, done, total) -> {
                    if (isOff.get()) {
                        throw new Progress.Cancelled();
                    }
                });
        // the four towns of the county, none of which is wholly in reach
        assertThat(outcome.map().orElseThrow().get().get("features")).hasSize(4);
        isOff.set(true);
        assertThatThrownBy(() -> outcome.map().orElseThrow().get()).isInstanceOf(Progress.Cancelled.class);
    }
}
