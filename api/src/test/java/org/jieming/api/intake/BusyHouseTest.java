package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.job.Busy;
import org.jieming.api.job.Jobs;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody whose other works fill her share of the house. */
class BusyHouseTest {
    private static final String OWNER = "wang";

    private static Wishes mapping(String column) {
        return new Wishes(
                ItemType.PLACE,
                Optional.empty(),
                ReadOptions.NONE,
                Optional.empty(),
                Optional.empty(),
                Map.of(column, "name"),
                Optional.empty());
    }

    private static Import judged(Imports house) throws Exception {
        Path room = house.room();
        Path file =
                Files.writeString(Files.createDirectory(room.resolve("upload")).resolve("a.csv"), "甲,乙\n王村,李村\n");
        Import begun = house.begin(room, file, "a.csv", mapping("甲"), new Keeper(OWNER, any -> Door.OPEN));
        while (begun.standing().phase() == Standing.Phase.JUDGING) {
            Thread.onSpinWait();
        }
        return begun;
    }

    /** Two are done at once and the others of her share wait. */
    private static void fill(Jobs jobs, CountDownLatch end) {
        for (int other = 0; other < Jobs.OF_ONE; other++) {
            jobs.submit("other", OWNER, progress -> {
                end.await();
                return "";
            });
        }
    }

    @Test
    void a_list_that_finds_no_place_to_be_judged_takes_that_of_no_other(@TempDir Path folder) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT);
                Jobs jobs = Jobs.open(Clock.systemUTC());
                Imports house = new Imports(register, jobs, folder, IllegalStateException::new)) {
            List<Import> hers = new ArrayList<>();
            for (int one = 0; one < Imports.OF_ONE; one++) {
                hers.add(judged(house));
            }
            fill(jobs, end);
            assertThatThrownBy(() -> judged(house)).isInstanceOf(Busy.class);
            assertThat(house.all()).isEqualTo(hers);
            end.countDown();
        }
    }

    @Test
    void a_mapping_that_finds_no_place_to_be_judged_by_leaves_the_one_that_was_judged_by(@TempDir Path folder)
            throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT);
                Jobs jobs = Jobs.open(Clock.systemUTC());
                Imports house = new Imports(register, jobs, folder, IllegalStateException::new)) {
            Import known = judged(house);
            fill(jobs, end);
            assertThatThrownBy(() -> known.judge(mapping("乙"))).isInstanceOf(Busy.class);
            Standing standing = known.standing();
            assertThat(standing.phase()).isEqualTo(Standing.Phase.JUDGED);
            assertThat(standing.wishes()).isEqualTo(mapping("甲"));
            assertThat(standing.judgement().orElseThrow().mapping().texts()).containsEntry("甲", "name");
            end.countDown();
        }
    }
}
