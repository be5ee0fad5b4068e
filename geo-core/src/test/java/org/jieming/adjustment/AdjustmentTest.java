package org.jieming.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** Who approves a change by the level and type of the units, and what somebody else writes while one is being written. */
class AdjustmentTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private static Values division(String name, String code, String level, String type) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.DIVISION));
        values.parse("name", name).parse("code", code).parse("level", level).parse("type", type);
        return values.build();
    }

    private static Adjustment event(EventKind kind, Values before, Values after) {
        ItemId id = ItemId.named(before.text("code"));
        ItemVersion version =
                new ItemVersion(id, ItemType.DIVISION, Period.ALWAYS, new RevisionNumber(1), before, null);
        return new Adjustment(kind, DAY, List.of(version), List.of(new Adjustment.Unit(id, after, null)));
    }

    private static String approver(EventKind kind, String code, String level, String type) {
        Values unit = division("某地", code, level, type);
        return Approvers.of(event(kind, unit, unit)).map(Bilingual::en).orElseThrow();
    }

    @Test
    void the_approver_follows_the_level_of_the_unit_and_whether_it_is_autonomous() {
        assertThat(approver(EventKind.SEAT_MOVE, "340221", "county", "county")).contains("delegation", "Art. 8");
        assertThat(approver(EventKind.SEAT_MOVE, "511132", "county", "autonomous-county"))
                .isEqualTo("the State Council (ADR Art. 7)");
        assertThat(approver(EventKind.SEAT_MOVE, "513200", "prefecture", "autonomous-prefecture"))
                .isEqualTo("the State Council (ADR Art. 7)");
        assertThat(approver(EventKind.SEAT_MOVE, "340200", "prefecture", "prefecture-city"))
                .contains("with districts");
        assertThat(approver(EventKind.BOUNDARY_CHANGE, "511132", "county", "autonomous-county"))
                .doesNotContain("delegation");
        assertThat(approver(EventKind.BOUNDARY_CHANGE, "340221", "county", "county"))
                .contains("Art. 7", "Art. 8");
        assertThat(approver(EventKind.RENAME, "340000", "province", "province")).contains("People's Congress");
        assertThat(approver(EventKind.SEAT_MOVE, "340221100", "township", "town"))
                .contains("Art. 9");
        assertThat(approver(EventKind.SEAT_MOVE, "340221001", "township", "sub-district"))
                .contains("Art. 10");
        assertThat(approver(EventKind.TOWN_TO_SUB_DISTRICT, "340221001", "township", "sub-district"))
                .contains("Art. 9");
    }

    private static List<String> refused(EventKind kind, Values before, Values after) {
        return AdjustmentRules.check(event(kind, before, after)).findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(Finding::field)
                .toList();
    }

    /** B.3, row by row: what the unit that goes on keeps, and what the event is about. */
    @Test
    void an_event_keeps_what_its_kind_keeps_and_changes_what_it_is_about() {
        Values town = division("望山乡", "990121200", "township", "township");
        Values renamed = town.toBuilder().set("name", "新山乡").build();
        Values moved = town.toBuilder().set("seat", "桥头").build();
        Values typed = division("望山镇", "990121100", "township", "town");
        assertThat(refused(EventKind.RENAME, town, renamed)).isEmpty();
        assertThat(refused(EventKind.RENAME, town, typed)).containsExactly("code");
        assertThat(refused(EventKind.SEAT_MOVE, town, moved)).isEmpty();
        assertThat(refused(EventKind.SEAT_MOVE, town, renamed)).containsExactly("name", "seat");
        assertThat(refused(EventKind.TYPE_CHANGE, town, typed)).isEmpty();
        assertThat(refused(EventKind.TYPE_CHANGE, town, town)).containsExactly("code", "name", "type");
        assertThat(refused(EventKind.BOUNDARY_CHANGE, town, renamed)).containsExactly("name");
        assertThat(refused(EventKind.SUBORDINATION, town, typed)).containsExactly("name");
        assertThat(refused(EventKind.MERGE, town, town)).containsExactly("after");
    }

    /** B.3: the point changes. Most seats are on record by their coordinates alone. */
    @Test
    void a_seat_moves_by_its_coordinates_and_one_renamed_at_its_old_ones_is_told() {
        Values town = division("望山乡", "990121200", "township", "township").toBuilder()
                .parse("seat_lon", "105.05")
                .parse("seat_lat", "35.01")
                .build();
        Values moved = town.toBuilder().parse("seat_lon", "105.06").build();
        Values renamed = town.toBuilder().parse("seat", "桥头").build();
        assertThat(refused(EventKind.SEAT_MOVE, town, moved)).isEmpty();
        assertThat(refused(EventKind.SEAT_MOVE, town, town)).containsExactly("seat");
        assertThat(warned(town, renamed)).containsExactly("seat_lon");
        assertThat(warned(town, moved)).isEmpty();
    }

    private static List<String> warned(Values before, Values after) {
        return AdjustmentRules.check(event(EventKind.SEAT_MOVE, before, after)).findings().stream()
                .filter(finding -> finding.severity() == Severity.WARN)
                .map(Finding::field)
                .toList();
    }

    /** The village under the town bears the town's code in its own; its new name must not be undone by the event. */
    @Test
    void what_somebody_writes_of_a_recoded_item_meanwhile_makes_the_event_stale_and_is_not_lost() {
        Values town = division("望山镇", "990121100", "township", "town");
        Values village = division("望山村", "990121100200", "village", "villagers-committee");
        ItemId under = ItemId.named("village");
        Snapshot seen = after(
                Snapshot.EMPTY,
                new Change.Put(ItemId.named("990121100000"), ItemType.DIVISION, Period.ALWAYS, town, null),
                new Change.Put(under, ItemType.DIVISION, Period.ALWAYS, village, null));
        Adjustment event =
                event(EventKind.TYPE_CHANGE, town, division("望山街道", "990121002", "township", "sub-district"));
        List<Change> changes = new java.util.ArrayList<>(event.changes());
        Recoding.of(event, Map.of(), seen).recoded().forEach(each -> changes.add(each.change()));
        ChangeSet order = new ChangeSet("t", "", Optional.empty(), changes, Map.of()).seenIn(seen);
        Snapshot meanwhile = after(
                seen,
                new Change.Put(
                        under,
                        ItemType.DIVISION,
                        Period.ALWAYS,
                        village.toBuilder().set("name", "石桥村").build(),
                        null));
        assertThat(seen.draft(order, Instant.EPOCH)).isInstanceOf(Edit.Applied.class);
        Edit late = meanwhile.draft(order, Instant.EPOCH);
        assertThat(late).isInstanceOf(Edit.Stale.class);
        assertThat(((Edit.Stale) late).conflicts())
                .extracting(Edit.Conflict::id)
                .containsExactly(under);
    }

    private static Snapshot after(Snapshot before, Change... changes) {
        Edit edit = before.draft(ChangeSet.of("t", "", List.of(changes)), Instant.EPOCH);
        return ((Edit.Applied) edit).after();
    }

    @Test
    void a_unit_that_does_not_say_how_it_was_counted_is_counted_as_the_others_are() {
        Values said = Values.of(Descriptor.of(ItemType.DIVISION))
                .parse("population", "1000")
                .parse("population_basis", "resident")
                .parse("population_year", "2020")
                .build();
        Values silent = Values.of(Descriptor.of(ItemType.DIVISION))
                .parse("population", "1000")
                .build();
        Values later = Values.of(Descriptor.of(ItemType.DIVISION))
                .parse("population", "1000")
                .parse("population_year", "2021")
                .build();
        // 1,000 + 1,000: 250 more than the 1,750 of a town that was split, which was let pass as not comparable
        assertThat(Conservation.people(List.of(said, silent))).hasValue(2_000);
        assertThat(Conservation.people(List.of(said, later))).isEmpty();
    }
}
