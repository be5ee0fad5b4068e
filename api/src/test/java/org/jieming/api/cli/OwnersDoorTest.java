package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.gazetteer.SpentCode;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.place.PlaceTables;
import org.jieming.proposal.Basis;
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

/** Whoever has the file of the register brings rows in by the command line; 古井巷 is in use and on the protection list. */
class OwnersDoorTest {
    private static final ItemId ID = ItemId.named("古井巷");
    /** The code that 杏花路 had when its approval was withdrawn. */
    private static final SpentCodes SPENT =
            beginning -> Stream.of(new SpentCode(new PlaceCode("34020710023500000001"), ItemId.named("杏花路")))
                    .filter(each -> each.code().digits().startsWith(beginning))
                    .toList();

    private static Values values(String name, boolean isListed) {
        return Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", name)
                .set("status", "in-use")
                .set("protected", isListed)
                .build();
    }

    private static List<String> said(String name, boolean isListed) {
        return said(values("古井巷", true), values(name, isListed), false);
    }

    private static List<String> said(Values before, Values after, boolean isReasoned) {
        return said(Period.ALWAYS, before, Period.ALWAYS, after, isReasoned);
    }

    private static List<String> said(Period since, Values before, Period valid, Values after, boolean isReasoned) {
        ItemVersion lane = new ItemVersion(ID, ItemType.PLACE, since, new RevisionNumber(1), before, null);
        Snapshot register =
                Snapshot.of(new RevisionNumber(1), Fingerprint.NONE, Map.of(ItemType.PLACE, List.of(lane)), List.of());
        Change.Put row = new Change.Put(ID, ItemType.PLACE, valid, after, null);
        return OwnersDoor.of(
                        ItemType.PLACE,
                        register,
                        LocalDate.EPOCH,
                        basis(isReasoned),
                        PlaceTables.SHIPPED,
                        (item, name) -> Optional.empty(),
                        SPENT)
                .findings(row)
                .stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void the_command_line_neither_renames_nor_takes_off_what_the_protection_list_holds() {
        assertThat(said("古井巷", true)).isEmpty();
        assertThat(said("新井巷", true)).contains("A-19");
        assertThat(said("古井巷", false)).containsExactly("A-19");
    }

    /** Called historical or given a year of abolition a name is out of all lists, its status standing; so is what it was called. */
    @Test
    void a_standard_name_is_called_gone_and_its_former_names_are_forgotten_for_a_reason_alone() {
        Values plain = values("古井巷", false).toBuilder()
                .set("former_names", List.of("井儿巷"))
                .build();
        for (Values gone : List.of(
                plain.toBuilder().set("time_of_use", "historical").build(),
                plain.toBuilder().set("abolished_year", "1999").build(),
                plain.toBuilder().set("former_names", null).build())) {
            assertThat(said(plain, gone, false)).containsExactly("W-REASON");
            assertThat(said(plain, gone, true)).isEmpty();
        }
        assertThat(said(plain, plain.toBuilder().set("origin", "有古井").build(), false))
                .isEmpty();
    }

    private static Basis basis(boolean isReasoned) {
        return Basis.of(isReasoned ? "历史登记" : "x", Optional.empty());
    }

    private static boolean isTaken(String name, String since, boolean isReasoned) {
        return isTaken(values(name, false), since, isReasoned);
    }

    private static boolean isTaken(Values values, String since, boolean isReasoned) {
        Change.Put row = new Change.Put(
                ItemId.named(values.text("name")), ItemType.PLACE, Period.from(LocalDate.parse(since)), values, null);
        return OwnersDoor.of(
                        ItemType.PLACE,
                        Snapshot.EMPTY,
                        LocalDate.parse("2026-01-01"),
                        basis(isReasoned),
                        PlaceTables.SHIPPED,
                        (item, name) -> Optional.empty(),
                        SPENT)
                .admits(row);
    }

    /** The Regulation took effect on 2022-05-01. */
    @Test
    void what_the_regulation_forbids_comes_in_as_stock_for_a_reason_and_a_leaders_name_never() {
        assertThat(isTaken("ABC路", "2022-05-01", true)).isFalse();
        // the day alone is nobody's word: a source says it
        assertThat(isTaken("ABC路", "1986-01-01", true)).isFalse();
        Values sourced =
                values("ABC路", false).toBuilder().set("source", "《示例县志》").build();
        assertThat(isTaken(sourced, "1986-01-01", false)).isFalse();
        assertThat(isTaken(sourced, "1986-01-01", true)).isTrue();
        assertThat(isTaken("华为路", "2024-01-01", true)).isTrue();
        assertThat(isTaken("毛泽东路", "1966-01-01", true)).isFalse();
        assertThat(isTaken("建设路", "2024-01-01", false)).isTrue();
    }

    /** …000001 was 杏花路's, whose approval is withdrawn: it comes back with that code, and 银杏路 comes in with …000002. */
    @Test
    void a_code_of_a_withdrawn_name_comes_in_with_its_place_alone() {
        assertThat(isTaken(coded("银杏路", "34020710023500000001"), "1986-01-01", true))
                .isFalse();
        assertThat(isTaken(coded("银杏路", "34020710023500000002"), "1986-01-01", true))
                .isTrue();
        assertThat(isTaken(coded("杏花路", "34020710023500000001"), "1986-01-01", true))
                .isTrue();
    }

    private static Values coded(String name, String code) {
        return values(name, false).toBuilder()
                .set("place_code", code)
                .set("source", "《示例县志》")
                .build();
    }

    /** 中山路 is in use since 2010: what it was called from 2000 to 2010, and that it was so called since 2000, is asked why. */
    @Test
    void an_earlier_name_and_an_earlier_day_of_a_standard_name_take_a_reason_here_too() {
        Period known = Period.from(LocalDate.parse("2010-01-01"));
        Period before =
                Period.between(Optional.of(LocalDate.parse("2000-01-01")), Optional.of(LocalDate.parse("2010-01-01")));
        Values street = values("中山路", false);
        Values earlier = values("解放路", false);
        assertThat(said(known, street, before, earlier, false)).containsExactly("A-18");
        assertThat(said(known, street, before, earlier, true)).isEmpty();
        Period since = Period.from(LocalDate.parse("2000-01-01"));
        assertThat(said(known, street, since, street, true)).containsExactly("A-24");
        Values sourced = street.toBuilder().set("source", "《示例县志》").build();
        assertThat(said(known, street, since, sourced, false)).containsExactly("W-REASON");
        assertThat(said(known, street, since, sourced, true)).isEmpty();
    }
}
