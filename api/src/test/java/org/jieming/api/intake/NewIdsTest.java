package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.Test;

/** Ids of new items: UUIDs of version 7 that ascend. */
class NewIdsTest {
    private static final Instant NOW = Instant.ofEpochMilli(0x018F_0000_0000L);

    @Test
    void an_id_is_a_uuid_of_version_7_that_begins_with_its_millisecond() {
        ItemId first = new NewIds(NOW).get();
        // RFC 9562, 5.7: 48 bits of milliseconds, the version, 12 bits of counter, the variant 10, 62 bits
        assertThat(first.toString()).matches("018f0000-0000-7001-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(first.uuid().version()).isEqualTo(7);
        assertThat(first.uuid().variant()).isEqualTo(2);
    }

    @Test
    void more_ids_than_a_millisecond_counts_ascend_still() {
        // 12 bits count to 4,095; the 4,096th id is the first of the next millisecond
        NewIds ids = new NewIds(NOW);
        List<ItemId> many = Stream.generate(ids).limit(10_000).toList();
        assertThat(many).isSorted();
        assertThat(many.get(4095).toString()).startsWith("018f0000-0001-7000-");
    }

    @Test
    void two_files_of_one_instant_share_no_id() {
        Set<ItemId> all = new HashSet<>();
        for (int file = 0; file < 2; file++) {
            Stream.generate(new NewIds(NOW)).limit(1000).forEach(all::add);
        }
        assertThat(all).hasSize(2000);
    }
}
