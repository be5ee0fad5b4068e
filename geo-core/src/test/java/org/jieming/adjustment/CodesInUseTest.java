package org.jieming.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** 甲镇 340207100 with the village 340207100201; its market bore the code until 2020 alone. 乙镇 340207101 stands by itself. */
class CodesInUseTest {
    private static ItemVersion item(ItemType type, String name, Period valid, String... values) {
        Values.Builder builder = Values.of(Descriptor.of(type)).parse("name", name);
        for (int i = 0; i < values.length; i += 2) {
            builder.parse(values[i], values[i + 1]);
        }
        return new ItemVersion(ItemId.named(name), type, valid, new RevisionNumber(1), builder.build(), null);
    }

    private static final ItemVersion TOWN = item(ItemType.DIVISION, "甲镇", Period.ALWAYS, "code", "340207100000");
    private static final ItemVersion ALONE =
            item(ItemType.DIVISION, "乙镇", Period.ALWAYS, "code", "340207101000", "code_stat", "340207101000");
    private static final ItemVersion VILLAGE =
            item(ItemType.DIVISION, "甲村", Period.from(LocalDate.parse("2010-01-01")), "code", "340207100201");
    private static final ItemVersion MARKET = item(
            ItemType.PLACE,
            "甲市",
            Period.between(Optional.empty(), Optional.of(LocalDate.parse("2020-01-01"))),
            "division_code",
            "340207100201");

    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");

    private static List<Finding> against(ItemVersion unit, String code, Period valid, ItemVersion... register) {
        Values values = unit.values().toBuilder().set("code", code).build();
        return against(List.of(new Change.Put(unit.id(), ItemType.DIVISION, valid, values, null)), register);
    }

    private static List<Finding> against(List<Change> changes, ItemVersion... register) {
        return new CodesInUse(state(register)).objections(changes, TODAY);
    }

    private static Snapshot state(ItemVersion... register) {
        return Snapshot.of(
                new RevisionNumber(1),
                Fingerprint.NONE,
                Map.of(
                        ItemType.DIVISION,
                        List.of(register).stream()
                                .filter(each -> each.type() == ItemType.DIVISION)
                                .toList(),
                        ItemType.PLACE,
                        List.of(register).stream()
                                .filter(each -> each.type() == ItemType.PLACE)
                                .toList()),
                List.of());
    }

    /** 甲镇 goes with all that is in it: nothing is left to keep it. Where 甲市 stays it keeps 甲村 and 甲镇, both being asked of one state. */
    @Test
    void what_goes_with_a_division_does_not_keep_it_and_what_stays_does() {
        LocalDate never = LocalDate.ofEpochDay(Integer.MIN_VALUE);
        List<Change> town = List.of(new Change.End(TOWN.id(), never));
        List<Change> village = List.of(new Change.End(VILLAGE.id(), never));
        Snapshot before = state(TOWN, VILLAGE, MARKET);
        CodesInUse together = new CodesInUse(before, state(ALONE));
        assertThat(together.objections(town, TODAY)).isEmpty();
        assertThat(together.objections(village, TODAY)).isEmpty();
        CodesInUse leaving = new CodesInUse(before, state(ALONE, MARKET));
        assertThat(leaving.objections(town, TODAY)).extracting(Finding::rule).containsExactly("B-10");
        assertThat(leaving.objections(village, TODAY)).extracting(Finding::rule).containsExactly("B-10");
    }

    /** 甲镇 and 乙镇 swap their codes: 甲市 is in 340207100 before and afterwards, which is 乙镇's by then. */
    @Test
    void of_two_divisions_that_swap_their_codes_neither_keeps_the_other() {
        ItemVersion town = item(ItemType.DIVISION, "甲镇", Period.ALWAYS, "code", "340207101000");
        ItemVersion alone = item(ItemType.DIVISION, "乙镇", Period.ALWAYS, "code", "340207100000");
        CodesInUse swapped = new CodesInUse(state(TOWN, ALONE, MARKET), state(town, alone, MARKET));
        List<Change> changes = List.of(
                new Change.Put(TOWN.id(), ItemType.DIVISION, Period.ALWAYS, town.values(), null),
                new Change.Put(ALONE.id(), ItemType.DIVISION, Period.ALWAYS, alone.values(), null));
        assertThat(swapped.objections(changes, TODAY)).isEmpty();
    }

    @Test
    void a_code_stays_while_anything_bears_it_or_one_under_it_on_a_day_of_the_change() {
        Period today = Period.from(LocalDate.parse("2026-01-01"));
        assertThat(against(TOWN, "340207109000", today, TOWN, VILLAGE, MARKET, ALONE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule() + finding.field()).isEqualTo("B-10code");
                    assertThat(finding.sentence().zh()).contains("“甲村”", "340207100", "区划变更");
                });
        assertThat(against(TOWN, "340207100000", today, TOWN, VILLAGE)).isEmpty();
        // the village alone: its market is gone since 2020, so that its code of 2015 stays and that of today may be
        // corrected
        assertThat(against(VILLAGE, "340207100299", today, TOWN, VILLAGE, MARKET))
                .isEmpty();
        assertThat(against(VILLAGE, "340207100299", Period.from(LocalDate.parse("2015-01-01")), TOWN, VILLAGE, MARKET))
                .hasSize(1);
        // statistics number units by themselves (B-03)
        assertThat(against(ALONE, "340207102000", today, TOWN, VILLAGE, ALONE)).isEmpty();
    }

    private static Change end(ItemVersion unit, String day) {
        return new Change.End(unit.id(), LocalDate.parse(day));
    }

    private static Change stated(ItemVersion unit, String first, String end) {
        Optional<LocalDate> from =
                Optional.of(first).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        Optional<LocalDate> to = Optional.of(end).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        return new Change.Put(unit.id(), unit.type(), Period.between(from, to), unit.values(), null);
    }

    @Test
    void a_division_ends_while_nothing_bears_its_code_from_that_day_on() {
        assertThat(against(List.of(end(TOWN, "2026-02-01")), TOWN, VILLAGE, MARKET, ALONE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule() + finding.field()).isEqualTo("B-10valid_to");
                    assertThat(finding.sentence().zh()).contains("“甲村”", "340207100", "区划变更", "撤销");
                });
        assertThat(against(List.of(end(ALONE, "2026-02-01")), TOWN, VILLAGE, MARKET, ALONE))
                .isEmpty();
        // its market is gone since 2020-01-01, and was there on the last day of 2019
        assertThat(against(List.of(end(VILLAGE, "2020-01-01")), TOWN, VILLAGE, MARKET))
                .isEmpty();
        assertThat(against(List.of(end(VILLAGE, "2019-12-31")), TOWN, VILLAGE, MARKET))
                .hasSize(1);
    }

    @Test
    void only_the_days_that_are_not_stated_again_are_taken_from_it() {
        Change whole = new Change.End(TOWN.id(), LocalDate.ofEpochDay(Integer.MIN_VALUE));
        assertThat(against(List.of(whole, stated(TOWN, "", "2026-02-01")), TOWN, VILLAGE))
                .hasSize(1);
        assertThat(against(
                        List.of(whole, stated(TOWN, "", "2026-02-01"), stated(TOWN, "2026-02-01", "")), TOWN, VILLAGE))
                .isEmpty();
    }

    @Test
    void a_division_begins_no_later_than_what_is_known_to_have_borne_its_code() {
        Change whole = new Change.End(TOWN.id(), LocalDate.ofEpochDay(Integer.MIN_VALUE));
        // nobody knew since when the town is: that it is one since 2015 is new, that it is none today takes 甲村 from it
        assertThat(against(List.of(whole, stated(TOWN, "2015-01-01", "")), TOWN, VILLAGE))
                .isEmpty();
        assertThat(against(List.of(whole, stated(TOWN, "2026-01-02", "")), TOWN, VILLAGE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.field()).isEqualTo("valid_from"));
        // of a town since 2005 that becomes one since 2010, 甲村 of 2010 loses nothing; since 2011 it loses a year
        ItemVersion town =
                item(ItemType.DIVISION, "甲镇", Period.from(LocalDate.parse("2005-01-01")), "code", "340207100000");
        assertThat(against(List.of(whole, stated(TOWN, "2010-01-01", "")), town, VILLAGE, MARKET))
                .isEmpty();
        assertThat(against(List.of(whole, stated(TOWN, "2011-01-01", "")), town, VILLAGE, MARKET))
                .hasSize(1);
        // since when its market was, nobody knows
        assertThat(against(List.of(whole, stated(TOWN, "2011-01-01", "")), town, MARKET))
                .isEmpty();
    }
}
