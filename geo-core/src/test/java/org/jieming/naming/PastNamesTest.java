package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.division;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;
import static org.jieming.naming.Registers.street;
import static org.jieming.naming.Verdicts.only;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.place.PlaceKind;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** Names of the past: two that were borne on common days, and those that a place lost. It is {@link Registers#TODAY}, 2026-01-01. */
class PastNamesTest {
    private static final ItemVersion TOWN = division("甲镇", "990121100000", "town");

    private static ItemVersion street(String name, String from, String until, String... more) {
        String[] values = new String[6 + more.length];
        List.of("name", name, "kind", "K5", "division_code", "990121100000").toArray(values);
        System.arraycopy(more, 0, values, 6, more.length);
        return during(item(ItemType.PLACE, Shape.point(105.01, 35.01), values), from, until);
    }

    private static ItemVersion during(ItemVersion item, String from, String until) {
        Optional<LocalDate> end =
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        Period valid = Period.between(Optional.of(LocalDate.parse(from)), end);
        return new ItemVersion(item.id(), item.type(), valid, item.recorded(), item.values(), item.shapeOrNull());
    }

    @Test
    void a_name_that_two_streets_at_one_spot_bore_on_common_days_of_the_past_blocks() {
        NameIndex register = index(TOWN, street("海棠三路", "2025-01-01", "2025-03-01"));
        List<NameFinding> found =
                RULES.alike(street("海棠三路", "2024-12-01", "", "remarks", "乙"), TODAY, register, any -> true);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.finding().severity()).isEqualTo(Severity.BLOCK);
            assertThat(each.finding().sentence().zh()).startsWith("自 2025-01-01 至 2025-03-01 两处同时使用");
        });
        // the other one ended on the day from which this one is called so
        assertThat(RULES.alike(street("海棠三路", "2025-03-01", "", "remarks", "乙"), TODAY, register, any -> true))
                .isEmpty();
        // of which days a name is borne that says none is not known
        ItemVersion undated = Registers.street("海棠三路", "990121100000", 105.01, 35.01);
        assertThat(RULES.alike(undated, TODAY, register, any -> true)).isEmpty();
    }

    @Test
    void rows_of_one_file_are_held_against_each_other_on_their_days_of_the_past_too() {
        List<NameFinding> found = RULES.beside(
                street("海棠三路", "2024-12-01", "", "remarks", "甲"),
                List.of(street("海棠三路", "2025-01-01", "2025-03-01")),
                TODAY,
                index(TOWN));
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.finding().severity()).isEqualTo(Severity.BLOCK));
    }

    @Test
    void a_name_that_a_street_of_the_town_lost_is_told_with_its_item_its_name_and_the_day() {
        ItemVersion before = street("示例大道", "2000-01-01", "2025-06-01");
        ItemVersion now =
                street("示例迎宾大道", "2025-06-01", "", "former_names", "示例大道;老官道(1950年以前);十里铺\uFF081950年以前\uFF09");
        ItemVersion same =
                new ItemVersion(before.id(), now.type(), now.valid(), now.recorded(), now.values(), now.shapeOrNull());
        NameIndex register = index(TOWN, before, same);
        ProposedName asked = ProposedName.of("示例大道", PlaceKind.K5, "990121100", TODAY);

        NameFinding told =
                only(RULES.check(asked.at(Shape.point(105.01, 35.01)), register), "C1-FORMER", Severity.WARN);
        assertThat(told.finding().sentence().zh())
                .contains("至 2025-06-01 是“示例迎宾大道”的曾用名", before.id().toString(), "距 0 米");
        assertThat(told.conflicts()).extracting(Conflict::likeness).containsExactly(Likeness.FORMER_NAME);
        // a former name without a version of its own, its dates in brackets
        assertThat(only(
                                RULES.check(ProposedName.of("老官道", PlaceKind.K5, "990121100", TODAY), register),
                                "C1-FORMER",
                                Severity.WARN)
                        .conflicts())
                .hasSize(1);
        // and one in the wide brackets of Chinese typing
        assertThat(only(
                                RULES.check(ProposedName.of("十里铺", PlaceKind.K5, "990121100", TODAY), register),
                                "C1-FORMER",
                                Severity.WARN)
                        .conflicts())
                .hasSize(1);
        // the street itself may take it up again; elsewhere it is nobody's
        assertThat(RULES.check(asked.of(before.id()), register).findings())
                .noneMatch(found -> found.finding().rule().equals("C1-FORMER"));
        assertThat(RULES.check(ProposedName.of("示例大道", PlaceKind.K5, "990122100", TODAY), register)
                        .findings())
                .noneMatch(found -> found.finding().rule().equals("C1-FORMER"));
    }

    @Test
    void a_name_that_was_lost_is_known_of_a_register_that_grew() {
        ItemVersion other = street("桂花路", "2000-01-01", "");
        ItemVersion named = street("示例迎宾大道", "2025-06-01", "", "former_names", "示例大道");
        RevisionNumber second = new RevisionNumber(2);
        ItemVersion now =
                new ItemVersion(named.id(), named.type(), named.valid(), second, named.values(), named.shapeOrNull());
        Snapshot later = Snapshot.of(
                second,
                Fingerprint.NONE,
                Map.of(ItemType.DIVISION, List.of(TOWN), ItemType.PLACE, List.of(other, now)),
                List.of());
        NameIndex grown = index(TOWN, other).at(later);
        assertThat(RULES.alike(street("示例大道", "2025-12-01", ""), TODAY, grown, any -> true))
                .singleElement()
                .satisfies(each -> assertThat(each.finding().rule()).isEqualTo("C1-FORMER"));
    }
}
