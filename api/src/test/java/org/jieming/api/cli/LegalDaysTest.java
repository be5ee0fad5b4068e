package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Today of the command line is today of China on a machine of any zone. In Etc/GMT+12 it is 20 hours earlier than in Beijing and in
 * Kiribati 6 hours later: at any moment it is another day in one of them.
 */
class LegalDaysTest {
    private final TimeZone own = TimeZone.getDefault();
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void home() {
        TimeZone.setDefault(own);
    }

    @Test
    void what_is_in_force_today_alone_is_exported_wherever_the_machine_stands() {
        // at midnight in Beijing it is the day after by the time all is written
        LocalDate today = LegalTime.day(Instant.now());
        StoreLocation location = new StoreLocation(folder, Optional.empty());
        try (LiveRegister register = location.openRegister(Progress.SILENT)) {
            Values values =
                    Values.of(Descriptor.of(ItemType.PLACE)).set("name", "一日村").build();
            Edit edit = register.commit(ChangeSet.of(
                    "tester",
                    "a day",
                    List.of(new Change.Put(
                            ItemId.named("a"),
                            ItemType.PLACE,
                            Period.between(Optional.of(today), Optional.of(today.plusDays(1))),
                            values,
                            null))));
            assertThat(edit).isInstanceOf(Edit.Applied.class);
        }
        for (String zone : List.of("Etc/GMT+12", "Pacific/Kiritimati", "UTC")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(exported(zone)).as(zone).contains("\"items\":1");
        }
    }

    private String exported(String zone) {
        out.getBuffer().setLength(0);
        String file = folder.resolve(zone.replace('/', '-') + ".csv").toString();
        Jieming.run(new PrintWriter(out, true), new PrintWriter(out, true), Map.of(), new String[] {
            "export", file, "--type", "place", "--json", "--data", folder.toString()
        });
        return out.toString().replaceAll("\\s", "");
    }
}
