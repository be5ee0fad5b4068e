package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
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
                ReadOptions.NONE,
                Optional.empty(),
                Optional.empty(),
                Map.of(column, "name"),
                Optional.empty());
    }

    @Test
    void a_mapping_that_finds_no_place_to_be_judged_by_leaves_the_one_that_was_judged_by(@TempDir Path folder)
            throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT);
                Jobs jobs = Jobs.open(Clock.systemUTC());
                Imports house = new Imports(register, jobs, ZoneOffset.UTC, folder, IllegalStateException::new)) {
            Path room = house.room();
            Path file = Files.writeString(
                    Files.createDirectory(room.resolve("upload")).resolve("a.csv"), "甲,乙\n王村,李村\n");
            Import known = house.begin(room, file, "a.csv", mapping("甲"), new Keeper(OWNER, any -> Door.OPEN));
            while (known.standing().phase() == Import.Phase.JUDGING) {
                Thread.onSpinWait();
            }
            // two are done at once and the others of her share wait
            for (int other = 0; other < Jobs.OF_ONE; other++) {
                jobs.submit("other", OWNER, progress -> {
                    end.await();
                    return "";
                });
            }
            assertThatThrownBy(() -> known.judge(mapping("乙"))).isInstanceOf(Busy.class);
            Import.Standing standing = known.standing();
            assertThat(standing.phase()).isEqualTo(Import.Phase.JUDGED);
            assertThat(standing.wishes()).isEqualTo(mapping("甲"));
            assertThat(standing.judgement().orElseThrow().mapping().texts()).containsEntry("甲", "name");
            end.countDown();
        }
    }
}
