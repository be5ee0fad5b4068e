package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.TODAY;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.junit.jupiter.api.Test;

/** A name of the register is heard in all readings that its characters may have, until a table or an officer settles them (A.9). */
class HeardReadingsTest {
    private static final String COUNTY = "990121";

    private static ItemVersion recorded(String name, String... letters) {
        return letters.length == 0
                ? Registers.place(name, "K3", "990121100201")
                : Registers.item(
                        ItemType.PLACE,
                        null,
                        "name",
                        name,
                        "kind",
                        "K3",
                        "division_code",
                        "990121100201",
                        "pinyin",
                        letters[0],
                        "pinyin_status",
                        letters[1]);
    }

    private static List<Likeness> alike(String proposed, ItemVersion recorded) {
        return Registers.RULES
                .check(ProposedName.of(proposed, PlaceKind.K3, COUNTY, TODAY), Registers.index(recorded))
                .findings()
                .stream()
                .flatMap(found -> found.conflicts().stream())
                .map(Conflict::likeness)
                .toList();
    }

    @Test
    void either_reading_is_heard_whichever_of_the_two_names_is_recorded() {
        // 圩 is wéi or xū, 厦 xià or shà, 单 dān or shàn, 重 zhòng or chóng; nothing says which in county 990121
        List<List<String>> pairs =
                List.of(List.of("圩湖村", "维湖村"), List.of("厦岭村", "夏岭村"), List.of("单桥村", "善桥村"), List.of("重岗村", "崇岗村"));
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(alike(pair.get(0), recorded(pair.get(1)))).containsExactly(Likeness.NEAR_HOMOPHONE);
            assertThat(alike(pair.get(1), recorded(pair.get(0)))).containsExactly(Likeness.NEAR_HOMOPHONE);
        });
    }

    @Test
    void two_names_of_open_readings_are_heard_by_a_reading_that_both_may_have() {
        // 单 dān or shàn and 厦 xià or shà against 善 shàn and 夏 xià: 单厦 may be shàn xià, its own reading dān shà is not
        assertThat(alike("善夏村", recorded("单厦村"))).containsExactly(Likeness.NEAR_HOMOPHONE);
        assertThat(alike("单厦村", recorded("善夏村"))).containsExactly(Likeness.NEAR_HOMOPHONE);
    }

    @Test
    void letters_that_were_stored_as_unverified_settle_nothing() {
        assertThat(alike("维湖村", recorded("圩湖村", "Xūhúcūn", "unverified"))).containsExactly(Likeness.NEAR_HOMOPHONE);
        assertThat(alike("夏岭村", recorded("厦岭村", "Shàlǐngcūn", "unverified"))).containsExactly(Likeness.NEAR_HOMOPHONE);
        assertThat(alike("善桥村", recorded("单桥村", "Dānqiáocūn", "unverified"))).containsExactly(Likeness.NEAR_HOMOPHONE);
    }

    @Test
    void what_an_officer_confirmed_is_the_only_reading() {
        assertThat(alike("维湖村", recorded("圩湖村", "Xūhúcūn", "confirmed"))).isEmpty();
        assertThat(alike("虚湖村", recorded("圩湖村", "Xūhúcūn", "confirmed"))).containsExactly(Likeness.HOMOPHONE);
        // and where she confirmed the other one, it is a homophone and not only one reading of several
        assertThat(alike("维湖村", recorded("圩湖村", "Wéihúcūn", "confirmed"))).containsExactly(Likeness.HOMOPHONE);
    }

    @Test
    void a_confirmed_spelling_settles_the_last_character_too() {
        // 堡 is bǎo, bǔ or pù; in 石家堡 it is no generic part that is told, and confirmed as Shíjiāpù it is pù alone
        assertThat(alike("石家铺", recorded("石家堡"))).containsExactly(Likeness.NEAR_HOMOPHONE);
        assertThat(alike("石家补", recorded("石家堡", "Shíjiāpù", "confirmed"))).isEmpty();
        assertThat(alike("石家铺", recorded("石家堡", "Shíjiāpù", "confirmed"))).containsExactly(Likeness.HOMOPHONE);
    }

    @Test
    void a_row_of_the_tables_settles_a_reading_in_its_region() {
        // overrides.csv: 圩 is wéi in Anhui (34)
        ItemVersion polder = Registers.place("圩湖村", "K3", "340207100201");
        NameIndex index = Registers.index(polder);
        assertThat(Registers.RULES
                        .check(ProposedName.of("虚湖村", PlaceKind.K3, "340207", TODAY), index)
                        .findings())
                .allMatch(found -> found.conflicts().isEmpty());
        assertThat(Registers.RULES
                        .check(ProposedName.of("维湖村", PlaceKind.K3, "340207", TODAY), index)
                        .findings())
                .flatExtracting(NameFinding::conflicts)
                .extracting(Conflict::likeness)
                .containsExactly(Likeness.HOMOPHONE);
    }
}
