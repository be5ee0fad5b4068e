package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.register.Samples.NOON;
import static org.jieming.register.Samples.TODAY;
import static org.jieming.register.Samples.after;
import static org.jieming.register.Samples.changes;
import static org.jieming.register.Samples.day;
import static org.jieming.register.Samples.division;
import static org.jieming.register.Samples.expecting;
import static org.jieming.register.Samples.from;
import static org.jieming.register.Samples.place;
import static org.jieming.register.Samples.placeAt;
import static org.jieming.register.Samples.put;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** A register of a few items, changed step by step. */
class SnapshotTest {

    @Test
    void a_rename_with_legal_effect_leaves_the_old_name_in_force_before_that_day() {
        Snapshot register = after(Snapshot.EMPTY, put("village", from("2000-01-01"), place("王村")));
        register = after(register, put("village", from("2020-05-01"), place("新王村")));

        Timeline village = register.timeline(ItemId.named("village"));
        assertThat(village.on(day("2020-04-30")).orElseThrow().name()).isEqualTo("王村");
        assertThat(village.on(day("2020-05-01")).orElseThrow().name()).isEqualTo("新王村");
        assertThat(village.on(day("1999-12-31"))).isEmpty();
    }

    @Test
    void a_correction_of_the_middle_cuts_a_version_in_three() {
        Snapshot register = after(Snapshot.EMPTY, put("village", from("2000-01-01"), place("王村")));
        Period twoYears = Period.between(Optional.of(day("2010-01-01")), Optional.of(day("2012-01-01")));
        register = after(register, put("village", twoYears, place("红旗村")));

        assertThat(register.timeline(ItemId.named("village")).versions())
                .extracting(ItemVersion::name, version -> version.valid().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("王村", "2000-01-01/2010-01-01"),
                        org.assertj.core.groups.Tuple.tuple("红旗村", "2010-01-01/2012-01-01"),
                        org.assertj.core.groups.Tuple.tuple("王村", "2012-01-01/.."));
    }

    @Test
    void an_item_ended_on_a_day_is_no_longer_in_force_from_then_on() {
        Snapshot register = after(Snapshot.EMPTY, put("village", from("2000-01-01"), place("王村")));
        register = after(register, new Change.End(ItemId.named("village"), day("2021-01-01")));

        assertThat(register.item(ItemType.PLACE, ItemId.named("village"), day("2020-12-31")))
                .isPresent();
        assertThat(register.item(ItemType.PLACE, ItemId.named("village"), day("2021-01-01")))
                .isEmpty();
    }

    /** Seen at revision 2, when it was 新王村 from 2020 on; at revision 3 that is taken back on its first day and 王村 is what is left. */
    @Test
    void whoever_saw_a_version_that_ended_on_its_first_day_is_stale() {
        ItemId village = ItemId.named("village");
        Snapshot register = after(Snapshot.EMPTY, put("village", from("2000-01-01"), place("王村")));
        register = after(register, put("village", from("2020-05-01"), place("新王村")));
        RevisionNumber seen = register.timeline(village).lastChanged();
        Snapshot ended = after(register, new Change.End(village, day("2020-05-01")));

        assertThat(ended.timeline(village).versions())
                .extracting(ItemVersion::name, version -> version.valid().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("王村", "2000-01-01/2020-05-01"));
        assertThat(ended.timeline(village).lastChanged()).isEqualTo(new RevisionNumber(3));
        Edit late =
                ended.draft(expecting(Map.of(village, seen), put("village", from("2020-06-01"), place("红旗村"))), NOON);
        assertThat(late)
                .isEqualTo(new Edit.Stale(
                        List.of(new Edit.Conflict(village, new RevisionNumber(2), new RevisionNumber(3)))));
    }

    @Test
    void stating_what_is_believed_already_makes_no_revision() {
        Snapshot register = after(Snapshot.EMPTY, put("village", from("2000-01-01"), place("王村")));
        assertThat(register.draft(changes(put("village", from("2010-01-01"), place("王村"))), NOON))
                .isEqualTo(new Edit.Unchanged(register));
    }

    @Test
    void of_two_editors_who_saw_the_same_state_the_second_is_told_it_is_stale() {
        ItemId village = ItemId.named("village");
        Snapshot register = after(Snapshot.EMPTY, put("village", Period.ALWAYS, place("王村")));
        Map<ItemId, RevisionNumber> seen = Map.of(village, new RevisionNumber(1));

        Edit first = register.draft(expecting(seen, put("village", Period.ALWAYS, place("大王村"))), NOON);
        Snapshot next = ((Edit.Applied) first).after();
        Edit second = next.draft(expecting(seen, put("village", Period.ALWAYS, place("小王村"))), NOON);

        assertThat(second)
                .isEqualTo(new Edit.Stale(
                        List.of(new Edit.Conflict(village, new RevisionNumber(1), new RevisionNumber(2)))));
    }

    @Test
    void an_item_that_must_be_new_is_stale_when_it_exists() {
        ItemId village = ItemId.named("village");
        Snapshot register = after(Snapshot.EMPTY, put("village", Period.ALWAYS, place("王村")));
        Edit again = register.draft(
                expecting(Map.of(village, RevisionNumber.NONE), put("village", Period.ALWAYS, place("李村"))), NOON);
        assertThat(again).isInstanceOf(Edit.Stale.class);
    }

    @Test
    void two_divisions_in_force_at_once_may_not_share_a_code_but_may_use_it_one_after_the_other() {
        Period until2011 = Period.between(Optional.empty(), Optional.of(day("2011-10-22")));
        Snapshot register = after(Snapshot.EMPTY, put("old", until2011, division("甲镇", "500110001")));

        assertThat(register.draft(changes(put("new", from("2011-10-22"), division("乙镇", "500110001"))), NOON))
                .isInstanceOf(Edit.Applied.class);
        Edit both = register.draft(changes(put("new", from("2010-01-01"), division("乙镇", "500110001"))), NOON);
        assertThat(((Edit.Refused) both).verdict().findings())
                .extracting(Finding::rule, Finding::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("R-UNIQUE", "code"));
    }

    @Test
    void a_missing_required_property_keeps_the_whole_change_set_out() {
        Values nameless =
                Values.of(Descriptor.of(ItemType.PLACE)).set("kind", "K3").build();
        Edit edit = Snapshot.EMPTY.draft(
                changes(put("a", Period.ALWAYS, place("王村")), put("b", Period.ALWAYS, nameless)), NOON);
        assertThat(((Edit.Refused) edit).verdict().findings())
                .extracting(Finding::rule, Finding::field)
                .contains(org.assertj.core.groups.Tuple.tuple("R-REQUIRED", "name"));
    }

    @Test
    void a_page_resumes_where_the_one_before_ended_and_sees_late_additions_in_their_place() {
        Snapshot register = Snapshot.EMPTY;
        for (int i = 0; i < 30; i++) {
            register = after(register, placeAt("p" + i, 118 + i * 0.01, 31 + (i * 7 % 30) * 0.01));
            register = i == 14 ? folded(register) : register;
        }
        List<ItemVersion> walked = new java.util.ArrayList<>();
        Optional<Cursor> from = Optional.empty();
        do {
            Page page = register.page(Query.on(ItemType.PLACE, TODAY), from, 7);
            walked.addAll(page.versions());
            from = page.next();
        } while (from.isPresent());

        assertThat(walked).extracting(ItemVersion::id).doesNotHaveDuplicates().hasSize(30);
        assertThat(walked).isSortedAccordingTo(java.util.Comparator.comparing(Cursor::of));
    }

    @Test
    void what_changed_since_an_earlier_snapshot_is_told_by_what_was_written_also_across_a_packing() {
        Snapshot settled = after(Snapshot.EMPTY, places("settled")).folded();
        Snapshot edited = after(settled, placeAt("settled1", 118, 31), placeAt("new", 118, 31));
        assertThat(edited.changedSince(settled, ItemType.PLACE))
                .contains(Set.of(ItemId.named("settled1"), ItemId.named("new")));
        assertThat(settled.changedSince(edited, ItemType.PLACE))
                .contains(Set.of(ItemId.named("settled1"), ItemId.named("new")));
        assertThat(edited.changedSince(edited, ItemType.PLACE)).contains(Set.of());
        assertThat(edited.changedSince(settled, ItemType.DIVISION)).contains(Set.of());

        Snapshot packed = after(edited, places("more")).folded();
        Snapshot later = after(packed, placeAt("late", 118, 31));
        assertThat(later.changedSince(edited, ItemType.PLACE).orElseThrow())
                .contains(ItemId.named("late"), ItemId.named("more0"), ItemId.named("more599"))
                .doesNotContain(ItemId.named("settled0"));

        Snapshot anew = Snapshot.of(
                later.number(), later.fingerprint(), Map.of(ItemType.PLACE, later.believed(ItemType.PLACE)), List.of());
        assertThat(anew.changedSince(later, ItemType.PLACE)).isEmpty();
    }

    /** So many that packing them pays. */
    private static Change[] places(String name) {
        return IntStream.range(0, 600)
                .mapToObj(i -> placeAt(name + i, 118 + i * 1e-4, 31))
                .toArray(Change[]::new);
    }

    @Test
    void a_box_finds_settled_and_fresh_items_alike() {
        Snapshot register = folded(after(Snapshot.EMPTY, placeAt("in", 118.5, 31.5), placeAt("out", 119.5, 31.5)));
        register = after(register, placeAt("fresh", 118.6, 31.6), placeAt("far", 100, 30));
        Page page = register.page(
                Query.on(ItemType.PLACE, TODAY).within(new Envelope(118, 119, 31, 32)), Optional.empty(), 10);
        assertThat(page.versions()).extracting(ItemVersion::name).containsExactlyInAnyOrder("in", "fresh");
    }

    @Test
    void the_nearest_item_is_found_whether_it_is_settled_or_fresh() {
        Snapshot register = folded(after(Snapshot.EMPTY, placeAt("settled", 118.50, 31.5)));
        register = after(register, placeAt("fresh", 118.52, 31.5));
        Query all = Query.on(ItemType.PLACE, TODAY);
        assertThat(register.nearest(all, 118.501, 31.5, 2))
                .extracting(ItemVersion::name)
                .containsExactly("settled", "fresh");
        assertThat(register.nearest(all, 118.519, 31.5, 1))
                .extracting(ItemVersion::name)
                .containsExactly("fresh");
    }

    @Test
    void a_succession_is_found_from_both_of_its_sides() {
        Snapshot register = after(
                Snapshot.EMPTY,
                put(
                        "town",
                        Period.between(Optional.empty(), Optional.of(day("2021-01-01"))),
                        division("沈镇", "340207101")),
                put("street", from("2021-01-01"), division("沈街道", "340207001")),
                new Change.Succeed(new Succession(
                        "town-to-subdistrict",
                        day("2021-01-01"),
                        List.of(ItemId.named("town")),
                        List.of(ItemId.named("street")))));
        assertThat(register.successions(ItemId.named("town"))).isEqualTo(register.successions(ItemId.named("street")));
        assertThat(register.successions(ItemId.named("street")))
                .extracting(Succession::predecessors)
                .containsExactly(List.of(ItemId.named("town")));
    }

    @Test
    void a_reference_to_an_item_nobody_knows_is_refused() {
        Edit edit = Snapshot.EMPTY.draft(
                changes(new Change.Succeed(new Succession("merge", TODAY, List.of(ItemId.named("nobody")), List.of()))),
                NOON);
        assertThat(((Edit.Refused) edit).verdict().findings())
                .extracting(Finding::rule)
                .containsExactly("R-REFERENCE");
    }

    /** 12,000 items are checked on all cores; the findings still stand in the order of the change set. */
    @Test
    void a_large_change_set_is_refused_with_its_findings_in_order() {
        Change[] many = IntStream.range(0, 12_000)
                .mapToObj(i -> put(
                        "p" + i,
                        Period.ALWAYS,
                        place("村" + i).toBuilder()
                                .set("kind", i % 4_000 == 3_999 ? "no-such" : "K3")
                                .build()))
                .toArray(Change[]::new);
        Edit.Refused refused = (Edit.Refused) Snapshot.EMPTY.draft(changes(many), NOON);
        assertThat(refused.verdict().findings())
                .extracting(Finding::subject)
                .containsExactly(
                        ItemId.named("p3999").toString(),
                        ItemId.named("p7999").toString(),
                        ItemId.named("p11999").toString());
    }

    @Test
    void changing_anything_in_a_revision_breaks_its_fingerprint() {
        Revision revision = ((Edit.Applied) Snapshot.EMPTY.draft(changes(placeAt("p", 118, 31)), NOON)).revision();
        Revision forged = new Revision(
                revision.number(),
                revision.recordedAt(),
                "somebody else",
                revision.reason(),
                revision.act(),
                revision.asserted(),
                revision.withdrawn(),
                revision.successions(),
                revision.previous(),
                revision.fingerprint());
        assertThat(revision.isIntact()).isTrue();
        assertThat(forged.isIntact()).isFalse();
    }

    /** Packs whatever the size of the overlay. */
    private static Snapshot folded(Snapshot snapshot) {
        Map<ItemType, List<ItemVersion>> believed = new java.util.EnumMap<>(ItemType.class);
        for (ItemType type : ItemType.values()) {
            believed.put(type, snapshot.believed(type));
        }
        return Snapshot.of(snapshot.number(), snapshot.fingerprint(), believed, snapshot.successions());
    }
}
