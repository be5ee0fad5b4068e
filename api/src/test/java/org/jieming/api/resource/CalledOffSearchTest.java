package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jieming.api.app.Analyses;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Process;
import org.jieming.language.Bilingual;
import org.jieming.register.Snapshot;
import org.jieming.siting.Effort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A search for sites on the invented county is called off while it searches. */
class CalledOffSearchTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** Jobs that hear it are in JobsOverHttpTest; that the search listens to them is here, whatever else the machine does. */
    @Test
    void a_search_for_sites_is_called_off_while_it_searches() throws JsonProcessingException {
        // some 1,600 elders one by one, thousands of candidates with 30 places each: it looks at far more than a
        // million things
        String asked =
                "{\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1500,\"spread\":50,\"grid\":150,\"capacity\":30,\"sites\":100}";
        Process siting = Analyses.on(SERVICE.register.journal(), LocalTables.shipped())
                .find("siting")
                .orElseThrow();
        Inputs inputs = Inputs.read(siting.inputs(), (ObjectNode) new ObjectMapper().readTree(asked));
        Snapshot now = SERVICE.register.now();
        LocalDate day = LocalDate.parse("2026-01-01");
        Ground ground = new Ground(now, View.ofMembers(now, day, RestrictedPoints.ROUNDED), day);
        assertThatExceptionOfType(Progress.Cancelled.class)
                .isThrownBy(() -> siting.run(ground, inputs, CalledOffSearchTest::calledOffInTheSearch));
    }

    /** As a job that is dismissed when the search has begun: what is told before is not the search. */
    private static void calledOffInTheSearch(Bilingual step, long done, long total) {
        boolean searches = StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Effort.class.getName())));
        if (searches) {
            throw new Progress.Cancelled();
        }
    }
}
