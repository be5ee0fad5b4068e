package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.division;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;

/** What of a change is asked about uniqueness: the days on which what the check looks at is not what it was. */
class LookedAtTest {
    private static final ItemVersion COUNTY = division("甲县", "990121000000", "county");
    private static final ItemVersion VILLAGE =
            item(ItemType.PLACE, null, "name", "荷塘村", "kind", "K3", "division_code", "990121101000");

    private static ItemVersion version(String from, String until, String... values) {
        ItemVersion item = item(ItemType.PLACE, null, values);
        return new ItemVersion(
                VILLAGE.id(),
                ItemType.PLACE,
                Period.between(day(from), day(until)),
                item.recorded(),
                item.values(),
                item.shapeOrNull());
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    private static ItemVersion called(String kind, String from, String until, String... more) {
        String[] values = new String[6 + more.length];
        List.of("name", "荷塘村", "kind", kind, "division_code", "990121100000").toArray(values);
        System.arraycopy(more, 0, values, 6, more.length);
        return version(from, until, values);
    }

    private static List<String> days(List<ItemVersion> before, ItemVersion item) {
        return LookedAt.changes(before, item).stream()
                .map(change -> change.now().valid().toString())
                .toList();
    }

    @Test
    void of_what_the_check_looked_at_already_nothing_is_asked() {
        List<ItemVersion> before = List.of(called("K8", "2010-01-01", "2020-01-01"), called("K3", "2020-01-01", ""));
        assertThat(days(before, called("K3", "2020-01-01", "", "remarks", "已核对")))
                .isEmpty();
        // fewer days than before
        assertThat(days(before, called("K3", "2021-01-01", ""))).isEmpty();
    }

    /** The register says K8 until 2020, K3 from then on, and nothing of the days before 2010. */
    @Test
    void the_days_of_another_kind_and_those_of_which_nothing_was_said_are_asked() {
        List<ItemVersion> before = List.of(called("K8", "2010-01-01", "2020-01-01"), called("K3", "2020-01-01", ""));
        assertThat(days(before, called("K3", "2000-01-01", "")))
                .containsExactly("2010-01-01/2020-01-01", "2000-01-01/2010-01-01");
    }

    @Test
    void days_of_another_name_or_of_one_that_was_in_use_no_more_are_days_of_which_nothing_was_said() {
        ItemVersion gone = called("K3", "2020-01-01", "", "status", "abolished");
        assertThat(days(List.of(called("K3", "2010-01-01", "2020-01-01"), gone), called("K3", "2010-01-01", "")))
                .containsExactly("2020-01-01/..");
        ItemVersion other = version("2020-01-01", "", "name", "东荷塘村", "kind", "K3");
        assertThat(days(List.of(called("K3", "2010-01-01", "2020-01-01"), other), called("K3", "2010-01-01", "")))
                .containsExactly("2020-01-01/..");
    }

    /** Both villages are in the county today, which is for clean-ups: that one bore the name ten years longer adds nothing. */
    @Test
    void what_stood_against_it_before_is_not_said_again() {
        ItemVersion twin = new ItemVersion(
                Registers.place("荷塘村", "K3", "990121100000").id(),
                ItemType.PLACE,
                Period.ALWAYS,
                VILLAGE.recorded(),
                VILLAGE.values(),
                null);
        NameIndex register = index(COUNTY, twin);
        List<ItemVersion> before = List.of(called("K3", "2010-01-01", ""));
        assertThat(RULES.alike(before.get(0), TODAY, register, any -> true)).hasSize(1);
        assertThat(RULES.anew(before, called("K3", "2000-01-01", ""), TODAY, register, any -> true))
                .isEmpty();
        // a place of another kind did not stand against it
        List<NameFinding> found = RULES.anew(
                List.of(called("K8", "2010-01-01", "")), called("K3", "2010-01-01", ""), TODAY, register, any -> true);
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.finding().rule()).isEqualTo("A-12"));
    }
}
