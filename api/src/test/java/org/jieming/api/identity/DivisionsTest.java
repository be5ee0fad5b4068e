package org.jieming.api.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.process.Sight;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** What a division is called on a day: 青石乡 from 2020 on, 青石镇 from 2023 to the end of 2024, 青石街道 from 2026 on. */
class DivisionsTest {
    private static final ItemId TOWN = ItemId.named("town");

    private static Change.Put town(String name, String first, String end) {
        Period valid = new Period(day(first), end.isEmpty() ? Integer.MAX_VALUE : day(end));
        Values values = Values.of(Descriptor.of(ItemType.DIVISION))
                .set("name", name)
                .set("code", "340207100000")
                .build();
        return new Change.Put(TOWN, ItemType.DIVISION, valid, values, null);
    }

    private static int day(String text) {
        return Math.toIntExact(LocalDate.parse(text).toEpochDay());
    }

    private static String on(String day) {
        ChangeSet changes = ChangeSet.of(
                "wang",
                "",
                List.of(
                        town("青石乡", "2020-01-01", "2023-01-01"),
                        town("青石镇", "2023-01-01", "2025-01-01"),
                        town("青石街道", "2026-01-01", "")));
        Edit edit = Snapshot.EMPTY.draft(changes, Instant.EPOCH);
        Snapshot register = ((Edit.Applied) edit).after();
        return new Divisions(register, new Everything())
                .on(TOWN, LocalDate.parse(day))
                .orElseThrow()
                .name();
    }

    /** Before its first day it is what it was first, in a gap what it was last before; the latest of all may lie ahead. */
    @Test
    void a_division_is_called_what_it_was_nearest_to_a_day_on_which_it_was_not() {
        assertThat(on("2019-12-31")).isEqualTo("青石乡");
        assertThat(on("2024-06-01")).isEqualTo("青石镇");
        assertThat(on("2025-06-01")).isEqualTo("青石镇");
        assertThat(on("2030-01-01")).isEqualTo("青石街道");
    }

    /** Whoever may see all. */
    private record Everything() implements Sight {
        @Override
        public boolean sees(Property property) {
            return true;
        }

        @Override
        public boolean sees(ItemVersion version) {
            return true;
        }

        @Override
        public boolean keepsSome(ItemType type) {
            return true;
        }

        @Override
        public boolean keeps(ItemVersion version) {
            return true;
        }

        @Override
        public ItemVersion shown(ItemVersion version) {
            return version;
        }

        @Override
        public Shape shape(ItemVersion version) {
            return version.shapeOrNull();
        }
    }
}
