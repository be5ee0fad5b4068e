package org.jieming.api.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Query;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new register holds on its first day. */
class BirthTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_seeds_come_once_as_one_revision_per_folder() {
        try (LiveRegister register = new StoreLocation(folder, Optional.empty()).openRegister(Progress.SILENT)) {
            Birth.ifNew(register, Progress.SILENT);
            Birth.ifNew(register, Progress.SILENT);
            assertThat(register.now().number()).isEqualTo(new RevisionNumber(Birth.FOLDERS.size()));
        }
    }

    @Test
    void every_town_of_the_five_districts_is_there_and_says_that_its_shape_is_schematic() {
        Snapshot register = born();
        // five-districts/divisions.csv: 63 township units, 58 of them with a shape; the invented county adds 5 towns
        List<ItemVersion> towns = all(register, ItemType.DIVISION).stream()
                .filter(unit -> unit.values().text("level").equals("township"))
                .filter(unit -> !unit.values().text("code").startsWith("99"))
                .filter(unit -> !unit.values().text("type").equals("functional-area"))
                .toList();
        assertThat(towns).hasSize(63);
        assertThat(towns.stream().filter(town -> town.shape().isPresent()))
                .hasSize(58)
                .allSatisfy(town -> assertThat(town.values().get("schematic")).isEqualTo(Optional.of(true)));
    }

    @Test
    void each_of_the_ten_item_types_has_at_least_one_item() {
        Snapshot register = born();
        for (ItemType type : ItemType.values()) {
            assertThat(register.inForce(type, DAY)).as(type.id()).isPositive();
        }
    }

    @Test
    void the_chain_above_a_town_leads_to_its_province() {
        // the seat of 沈巷镇 lies in its own schematic cell
        Snapshot register = born();
        ItemVersion shenxiang = all(register, ItemType.DIVISION).stream()
                .filter(unit -> unit.name().equals("沈巷镇"))
                .findFirst()
                .orElseThrow();
        double longitude = (Double) shenxiang.values().get("seat_lon").orElseThrow();
        double latitude = (Double) shenxiang.values().get("seat_lat").orElseThrow();
        assertThat(register.territory(DAY).at(longitude, latitude))
                .extracting(ItemVersion::name)
                .containsExactly("沈巷镇", "鸠江区", "芜湖市", "安徽省");
    }

    private Snapshot born() {
        try (LiveRegister register = new StoreLocation(folder, Optional.empty()).openRegister(Progress.SILENT)) {
            Birth.ifNew(register, Progress.SILENT);
            return register.now();
        }
    }

    private static List<ItemVersion> all(Snapshot register, ItemType type) {
        return register.page(Query.on(type, DAY), Optional.empty(), 10_000).versions();
    }
}
