package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.TODAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** The index follows the register: derived from its predecessor it answers as one built anew. */
class NameIndexTest {
    private static final List<String> NAMES = List.of("石桥村", "时桥村", "石乔村", "王家村", "汪家村", "大冶村", "大治村", "李庄");

    private static Change named(int item, String name) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", name)
                .parse("kind", "K3")
                .parse("division_code", "990121100201")
                .build();
        return new Change.Put(ItemId.named("place " + item), ItemType.PLACE, Period.ALWAYS, values, null);
    }

    private static Snapshot after(Snapshot register, Change change) {
        Edit edit = register.draft(ChangeSet.of("tester", "", List.of(change)), Instant.parse("2026-01-01T12:00:00Z"));
        return edit instanceof Edit.Applied applied ? applied.after() : register;
    }

    private static List<String> found(NameIndex index) {
        return NAMES.stream()
                .map(name ->
                        Registers.RULES
                                .check(ProposedName.of(name, PlaceKind.K3, "990121", TODAY), index)
                                .findings()
                                .stream()
                                .flatMap(found -> found.conflicts().stream())
                                .map(conflict -> conflict.likeness() + " "
                                        + conflict.item().name() + " "
                                        + conflict.item().id())
                                .sorted()
                                .collect(Collectors.joining(";")))
                .toList();
    }

    @Test
    void a_renamed_place_is_found_by_its_new_name_only() {
        Snapshot before = after(Snapshot.EMPTY, named(1, "石桥村"));
        NameIndex index = NameIndex.of(before, PlaceTables.SHIPPED);
        NameIndex next = index.at(after(before, named(1, "李庄")));

        assertThat(found(next).get(NAMES.indexOf("石桥村"))).isEmpty();
        assertThat(found(next).get(NAMES.indexOf("李庄"))).contains("SAME_NAME 李庄");
    }

    @Test
    void a_confirmed_reading_is_known_to_the_next_snapshot() {
        Values confirmed = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "六州社区")
                .parse("kind", "K3")
                .parse("division_code", "340207102001")
                .parse("pinyin", "Lùzhōu Shèqū")
                .parse("pinyin_status", "confirmed")
                .build();
        Snapshot before = after(Snapshot.EMPTY, named(1, "石桥村"));
        NameIndex index = NameIndex.of(before, PlaceTables.SHIPPED);
        Change put = new Change.Put(ItemId.named("six"), ItemType.PLACE, Period.ALWAYS, confirmed, null);
        NameIndex next = index.at(after(before, put));

        ProposedName street = ProposedName.of("六州路", PlaceKind.K5, "340207102", TODAY);
        assertThat(Registers.RULES.check(street, index).romanized().toned()).isEqualTo("Liùzhōu Lù");
        assertThat(Registers.RULES.check(street, next).romanized().toned()).isEqualTo("Lùzhōu Lù");
    }

    @Test
    void a_confirmed_reading_of_a_name_without_a_code_holds_nowhere_else() {
        // a mountain over several counties: nobody knows of which villages of the country its reading is that of
        Values mountain = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", "六州山")
                .parse("kind", "K1")
                .parse("pinyin", "Lùzhōu Shān")
                .parse("pinyin_status", "confirmed")
                .build();
        Snapshot before = after(Snapshot.EMPTY, named(1, "石桥村"));
        Change put = new Change.Put(ItemId.named("six"), ItemType.PLACE, Period.ALWAYS, mountain, null);
        NameIndex next = NameIndex.of(before, PlaceTables.SHIPPED).at(after(before, put));

        ProposedName street = ProposedName.of("六州路", PlaceKind.K5, "500110102", TODAY);
        assertThat(Registers.RULES.check(street, next).romanized().toned()).isEqualTo("Liùzhōu Lù");
    }

    @Provide
    Arbitrary<List<int[]>> edits() {
        return Arbitraries.integers()
                .between(0, 6)
                .tuple2()
                .map(pair -> new int[] {pair.get1(), pair.get2()})
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 60)
    void derived_step_by_step_it_answers_as_one_built_anew(@ForAll("edits") List<int[]> edits) {
        Snapshot register = after(Snapshot.EMPTY, named(100, "李庄"));
        NameIndex derived = NameIndex.of(register, PlaceTables.SHIPPED);
        for (int[] edit : new ArrayList<>(edits)) {
            register = after(register, named(edit[0], NAMES.get(edit[1])));
            derived = derived.at(register);
            if (edit[0] == 3) {
                register = register.folded();
            }
        }
        assertThat(found(derived)).isEqualTo(found(NameIndex.of(register, PlaceTables.SHIPPED)));
    }

    /** 六 is liù but in some names of places, where it is lù as 路 and 陆 are. */
    private static final List<String> READ = List.of("六州村", "路州村", "陆州村", "柳州村", "六州口村", "李庄");

    private static final List<String> SPELLED = List.of("", "Lùzhōu Cūn", "Liùzhōu Cūn");

    private static Change confirmed(int item, String name, String pinyin) {
        Values values = Values.of(Descriptor.of(ItemType.PLACE))
                .parse("name", name)
                .parse("kind", "K3")
                .parse("division_code", "990121100201")
                .parse("pinyin", pinyin)
                .parse("pinyin_status", pinyin.isEmpty() ? "" : "confirmed")
                .build();
        return new Change.Put(ItemId.named("place " + item), ItemType.PLACE, Period.ALWAYS, values, null);
    }

    /** A register of other names: where most are new the index is made anew. */
    private static Snapshot among() {
        Snapshot register = Snapshot.EMPTY;
        for (int other = 10; other < 20; other++) {
            register = after(register, named(other, "王家村"));
        }
        return register;
    }

    private static List<String> told(NameIndex index) {
        return READ.stream()
                .map(name -> Registers.RULES.check(ProposedName.of(name, PlaceKind.K3, "990121", TODAY), index))
                .map(verdict -> verdict.romanized().toned() + ": "
                        + verdict.findings().stream()
                                .flatMap(found -> found.conflicts().stream())
                                .map(conflict -> conflict.likeness() + " "
                                        + conflict.item().name())
                                .sorted()
                                .collect(Collectors.joining(";")))
                .toList();
    }

    @Test
    void a_reading_that_is_confirmed_finds_names_of_its_sound_that_were_filed_before() {
        Snapshot before = after(among(), confirmed(1, "六州村", ""));
        NameIndex index = NameIndex.of(before, PlaceTables.SHIPPED);
        // liù or lù as long as nobody says: one reading of several is a near homophone
        assertThat(told(index).get(READ.indexOf("路州村"))).isEqualTo("Lùzhōucūn: NEAR_HOMOPHONE 六州村");
        NameIndex next = index.at(after(before, confirmed(2, "六州口村", "Lùzhōukǒu Cūn")));
        assertThat(told(next).get(READ.indexOf("六州口村"))).startsWith("Lùzhōukǒucūn: SAME_NAME 六州口村");
        Snapshot read = after(before, confirmed(2, "六州村", "Lùzhōu Cūn"));
        assertThat(told(index.at(read)).get(READ.indexOf("路州村"))).contains("HOMOPHONE 六州村;HOMOPHONE 六州村");
    }

    @Test
    void a_reading_that_is_taken_back_is_read_by_nobody() {
        Snapshot plain = after(among(), confirmed(1, "六州村", ""));
        Snapshot read = after(plain, confirmed(1, "六州村", "Lùzhōu Cūn"));
        Snapshot back = after(read, confirmed(1, "六州村", ""));
        NameIndex index = NameIndex.of(plain, PlaceTables.SHIPPED).at(read);
        assertThat(told(index).get(0)).startsWith("Lùzhōucūn");
        assertThat(told(index.at(back)).get(0)).startsWith("Liùzhōucūn");
        // asked about the earlier state again, it answers as that one did
        assertThat(told(index.at(back).at(read))).isEqualTo(told(index));
    }

    @Provide
    Arbitrary<List<int[]>> readings() {
        Arbitrary<Integer> items = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> names = Arbitraries.integers().between(0, READ.size() - 1);
        Arbitrary<Integer> spelled = Arbitraries.integers().between(0, SPELLED.size() - 1);
        return net.jqwik.api.Combinators.combine(items, names, spelled)
                .as((item, name, letters) -> new int[] {item, name, letters})
                .list()
                .ofMaxSize(25);
    }

    /** Whatever is confirmed and taken back on the way: of two states asked in turns each answers as if it were built anew. */
    @Property(tries = 60)
    void with_readings_confirmed_and_taken_back_it_answers_as_one_built_anew(@ForAll("readings") List<int[]> edits) {
        Snapshot register = after(Snapshot.EMPTY, named(100, "李庄"));
        Snapshot earlier = register;
        NameIndex derived = NameIndex.of(register, PlaceTables.SHIPPED);
        for (int[] edit : edits) {
            earlier = edit[0] == 2 ? register : earlier;
            register = after(register, confirmed(edit[0], READ.get(edit[1]), SPELLED.get(edit[2])));
            derived = derived.at(register);
            if (edit[0] == 3) {
                register = register.folded();
                derived = derived.at(earlier).at(register);
            }
        }
        assertThat(told(derived)).isEqualTo(told(NameIndex.of(register, PlaceTables.SHIPPED)));
        assertThat(told(derived.at(earlier))).isEqualTo(told(NameIndex.of(earlier, PlaceTables.SHIPPED)));
    }
}
