package org.jieming.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.PlaceCodes.Fault;
import org.jieming.place.PlaceTables;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.KnownUnits;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** Codes of a county 340207 with one town 340207100; 330381 001 22100 000001 is one that the national service shows. */
class PlaceCodesTest {
    private static final DivisionCode TOWN = DivisionCode.parse("340207100");

    private static ItemVersion item(ItemType type, String name, Period valid, String... values) {
        Values.Builder builder = Values.of(Descriptor.of(type)).parse("name", name);
        for (int i = 0; i < values.length; i += 2) {
            builder.parse(values[i], values[i + 1]);
        }
        return new ItemVersion(ItemId.named(name), type, valid, new RevisionNumber(1), builder.build(), null);
    }

    private static ItemVersion place(String name, String code, String... more) {
        List<String> values = new ArrayList<>(List.of(more));
        values.addAll(List.of("place_code", code));
        return item(ItemType.PLACE, name, Period.ALWAYS, values.toArray(String[]::new));
    }

    private static Snapshot register(ItemVersion... items) {
        Map<ItemType, List<ItemVersion>> believed = new EnumMap<>(ItemType.class);
        List<ItemVersion> all = new ArrayList<>(List.of(items));
        all.add(item(ItemType.DIVISION, "界名县", Period.ALWAYS, "code", "340207000000"));
        all.add(item(ItemType.DIVISION, "西镇", Period.ALWAYS, "code", "340207100000"));
        all.forEach(each ->
                believed.computeIfAbsent(each.type(), none -> new ArrayList<>()).add(each));
        return Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, believed, List.of());
    }

    private static List<Fault> faults(ItemVersion place, ItemVersion... others) {
        List<ItemVersion> all = new ArrayList<>(List.of(others));
        all.add(place);
        return new PlaceCodes(
                        register(all.toArray(ItemVersion[]::new)), PlaceClass.of(PlaceTables.SHIPPED), any -> true)
                .faults(place);
    }

    @Test
    void a_code_is_read_by_its_segments() {
        PlaceCode code = PlaceCode.of("33038100122100000001").orElseThrow();
        assertThat(List.of(code.county(), code.township(), code.classCode())).containsExactly("330381", "001", "22100");
        assertThat(PlaceCode.of("3303810012210000000")).isEmpty();
        assertThat(PlaceCode.of("33038100122100000001X")).isEmpty();
    }

    /** Of the class in the town 1 and 7 are taken, 7 by a place that is no more; 9 is of another class, 8 of another town. */
    @Test
    void the_next_code_follows_the_highest_that_any_place_bears_or_bore_there() {
        Snapshot register = register(
                place("甲", "34020710022100000001"),
                item(
                        ItemType.PLACE,
                        "乙",
                        Period.between(Optional.empty(), Optional.of(LocalDate.parse("2020-01-01"))),
                        "place_code",
                        "34020710022100000007"),
                place("丙", "34020710023500000009"),
                place("丁", "34020710122100000008"));
        assertThat(PlaceCodes.next(register, TOWN, "22100", SpentCodes.NONE))
                .map(PlaceCode::digits)
                .contains("34020710022100000008");
        assertThat(PlaceCodes.next(register, TOWN, "22200", SpentCodes.NONE))
                .map(PlaceCode::digits)
                .contains("34020710022200000001");
        // of what lies in several towns the township is 000
        assertThat(PlaceCodes.next(register, DivisionCode.parse("340207"), "12100", SpentCodes.NONE))
                .map(PlaceCode::digits)
                .contains("34020700012100000001");
        assertThat(PlaceCodes.next(register, DivisionCode.parse("340000"), "22100", SpentCodes.NONE))
                .isEmpty();
        assertThat(PlaceCodes.next(register, TOWN, "221", SpentCodes.NONE)).isEmpty();
        assertThat(PlaceCodes.next(register(place("末", "34020710022100999999")), TOWN, "22100", SpentCodes.NONE))
                .isEmpty();
    }

    /** 甲 bears 1; 2 was withdrawn with the name that had it, so that the next is 3. */
    @Test
    void a_code_of_a_name_that_is_withdrawn_is_not_given_again() {
        Snapshot register = register(place("甲", "34020710022100000001"));
        SpentCodes spent =
                beginning -> List.of(new SpentCode(new PlaceCode(beginning + "000002"), ItemId.named("withdrawn")));
        assertThat(PlaceCodes.next(register, TOWN, "22100", spent))
                .map(PlaceCode::digits)
                .contains("34020710022100000003");
    }

    /** It is 2026-01-01. 西镇 340207100 is on record with the village 340207100201, 南镇 340207102 begins on 2026-06-01. */
    @Test
    void a_name_that_states_a_division_which_is_none_or_has_not_begun_is_found() {
        Snapshot register = register(
                item(ItemType.DIVISION, "甲村", Period.ALWAYS, "code", "340207100201"),
                item(ItemType.DIVISION, "南镇", Period.from(LocalDate.parse("2026-06-01")), "code", "340207102000"));
        PlaceCodes codes = new PlaceCodes(register, PlaceClass.of(PlaceTables.SHIPPED), any -> true);
        KnownUnits units = new KnownUnits(register, LocalDate.parse("2026-01-01"), any -> true);
        assertThat(List.of("340207100201", "340207100999", "340207999201", "340207102"))
                .extracting(code -> codes.stated(place("甲", "", "division_code", code), units))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Fault.UNKNOWN_DIVISION),
                        Optional.of(Fault.UNKNOWN_DIVISION),
                        Optional.of(Fault.DIVISION_NOT_BEGUN));
    }

    private static List<String> said(ItemVersion place, boolean isNaming, ItemVersion... others) {
        List<ItemVersion> all = new ArrayList<>(List.of(others));
        all.add(place);
        Snapshot register = register(all.toArray(ItemVersion[]::new));
        PlaceCodes codes = new PlaceCodes(register, PlaceClass.of(PlaceTables.SHIPPED), any -> true);
        return GivenCode.findings(codes, place, isNaming, PlaceCodes.next(register, TOWN, "22100", SpentCodes.NONE))
                .stream()
                .map(finding -> finding.severity() + " " + finding.field() + " "
                        + finding.sentence().zh().replaceAll("^地名代码 [^:]*:|;.*是 ", " "))
                .toList();
    }

    /** The town is 340207100; a code keeps the unit in which it was given, so that another one blocks a naming alone. */
    @Test
    void a_code_that_is_none_of_another_class_or_taken_blocks_and_the_free_one_is_told() {
        String[] here = {"class_code", "22100", "division_code", "340207100000"};
        assertThat(said(place("甲", "34020710022100000001", here), true)).isEmpty();
        assertThat(said(place("甲", "abc", here), false))
                .containsExactly("BLOCK place_code  不是 20 位数字 34020710022100000001");
        // the code of the county itself, which a table of names has in its column of codes
        assertThat(said(place("甲", "340207", here), true)).hasSize(1).allMatch(all -> all.startsWith("BLOCK"));
        assertThat(said(place("甲", "340207", here), false)).hasSize(1).allMatch(all -> all.startsWith("WARN"));
        assertThat(said(place("甲", "34020710023500000001", here), false))
                .hasSize(1)
                .allMatch(all -> all.startsWith("BLOCK"));
        // 22110 is a part of 22100, the class when the code was given
        String[] finer = {"class_code", "22110", "division_code", "340207100000"};
        assertThat(said(place("甲", "34020710022100000001", finer), true))
                .hasSize(1)
                .allMatch(all -> all.startsWith("BLOCK"));
        assertThat(said(place("甲", "34020710022100000001", finer), false))
                .hasSize(1)
                .allMatch(all -> all.startsWith("WARN"));
        assertThat(said(place("甲", "34020710022100000001", here), false, place("乙", "34020710022100000001")))
                .containsExactly("BLOCK place_code  另一地名也用过此代码 34020710022100000002");
        String elsewhere = "34020710122100000001";
        assertThat(said(place("甲", elsewhere, here), true)).hasSize(1).allMatch(all -> all.startsWith("BLOCK"));
        assertThat(said(place("甲", elsewhere, here), false)).hasSize(1).allMatch(all -> all.startsWith("WARN"));
        // a unit that the register does not know, and the code is of it
        assertThat(said(place("甲", "34990010022100000001", "division_code", "349900100"), true))
                .hasSize(1)
                .allMatch(all -> all.startsWith("WARN"));
    }

    /** Two, three and four digits tell ever narrower classes, zeros fill them up to five; 22110 has no title of its own. */
    @Test
    void a53_a_class_is_read_from_the_left_and_called_by_the_narrowest_title_above_it() {
        PlaceClass classes = PlaceClass.of(PlaceTables.SHIPPED);
        assertThat(classes.title("22100").zh()).isEqualTo("城镇居民点");
        assertThat(classes.title("22110").zh()).isEqualTo("城镇居民点");
        assertThat(classes.title("22900").zh()).isEqualTo("居民点");
        assertThat(PlaceClass.chapter("22110")).isEqualTo("22000");
        assertThat(PlaceClass.isWithin("22110", "22100")).isTrue();
        assertThat(PlaceClass.isWithin("22200", "22100")).isFalse();
        assertThat(classes.isKnown("22110")).isTrue();
        assertThat(classes.isKnown("99000")).isFalse();
    }

    @Test
    void a_name_that_is_given_without_a_class_is_told_that_it_gets_no_code() {
        assertThat(GivenCode.unclassed(item(ItemType.PLACE, "甲", Period.ALWAYS).values()))
                .hasValueSatisfying(told -> {
                    assertThat(told.field()).isEqualTo("class_code");
                    assertThat(told.severity()).isEqualTo(org.jieming.rule.Severity.NOTE);
                });
        assertThat(GivenCode.unclassed(item(ItemType.PLACE, "甲", Period.ALWAYS, "class_code", "23500")
                        .values()))
                .isEmpty();
    }

    @Test
    void each_segment_is_looked_up() {
        assertThat(faults(place("甲", "34020710022100000001", "class_code", "22100", "division_code", "340207100000")))
                .isEmpty();
        assertThat(faults(item(ItemType.PLACE, "乙", Period.ALWAYS))).containsExactly(Fault.MISSING);
        assertThat(faults(place("丙", "3402071002210000001"))).containsExactly(Fault.MALFORMED);
        assertThat(faults(place("丁", "34990010022100000001"))).containsExactly(Fault.UNKNOWN_COUNTY);
        assertThat(faults(place("戊", "34020799922100000001"))).containsExactly(Fault.UNKNOWN_TOWNSHIP);
        assertThat(faults(place("己", "34020700012100000001", "division_code", "340207100000")))
                .isEmpty();
        assertThat(faults(place("庚", "34020710099999000001"))).containsExactly(Fault.UNKNOWN_CLASS);
        assertThat(faults(place("辛", "34020710022100000001", "class_code", "23500")))
                .containsExactly(Fault.OTHER_CLASS);
        assertThat(faults(place("壬", "34020710022100000001", "division_code", "340207101000")))
                .containsExactly(Fault.MOVED);
        assertThat(faults(place("癸", "34020710022100000001"), place("子", "34020710022100000001")))
                .containsExactly(Fault.TAKEN);
    }
}
