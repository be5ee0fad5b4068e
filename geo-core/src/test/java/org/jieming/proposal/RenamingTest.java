package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.STREET;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** 桂花路 is in use since 2020-01-01. */
class RenamingTest {
    private static final Period SINCE = Period.from(LocalDate.parse("2020-01-01"));
    private static final Period EARLIER =
            Period.between(Optional.of(LocalDate.parse("1900-01-01")), Optional.of(LocalDate.parse("2020-01-01")));
    private static final Period LATER = Period.from(LocalDate.parse("2026-01-01"));
    private static final Values STREETS = Proposing.values("name", "桂花路", "status", "in-use");
    private static final Timeline BEFORE =
            Proposing.register(put(SINCE, STREETS)).timeline(ItemType.PLACE, STREET);

    private static Change.Put put(Period valid, Values values) {
        return new Change.Put(STREET, ItemType.PLACE, valid, values, null);
    }

    private static String field(Period valid, String name) {
        Values values = STREETS.toBuilder().set("name", name).build();
        return Renaming.overwriting(BEFORE, put(valid, values))
                .map(Finding::field)
                .orElse("free");
    }

    @Test
    void a_standard_name_is_not_written_over_from_its_first_day() {
        assertThat(field(SINCE, "丹桂路")).isEqualTo("valid_from");
        assertThat(field(Period.ALWAYS, "丹桂路")).isEqualTo("valid_from");
        assertThat(field(LATER, "丹桂路")).isEqualTo("free");
        // blanks are no part of a name
        assertThat(field(SINCE, "桂花 路")).isEqualTo("free");
    }

    @Test
    void a_name_that_nobody_approved_is_the_officers_to_write_over() {
        Values planned = STREETS.toBuilder().set("status", "planned").build();
        Timeline before = Proposing.register(put(SINCE, planned)).timeline(ItemType.PLACE, STREET);
        Values other = planned.toBuilder().set("name", "丹桂路").build();
        assertThat(Renaming.overwriting(before, put(SINCE, other))).isEmpty();
        assertThat(Renaming.kept(version(planned), other, LATER)).isEqualTo(other);
    }

    @Test
    void the_old_name_stays_among_the_former_ones_once() {
        Values renamed = STREETS.toBuilder().set("name", "丹桂路").build();
        Values kept = Renaming.kept(version(STREETS), renamed, LATER);
        assertThat(kept.get("former_names")).contains(List.of("桂花路"));
        assertThat(Renaming.kept(version(STREETS), kept, LATER)).isEqualTo(kept);
    }

    /** From 1900 on it would have been called before what it was called from 2020 on. */
    @Test
    void a_name_is_no_former_one_of_days_before_it_was_borne() {
        Values renamed = STREETS.toBuilder().set("name", "丹桂路").build();
        assertThat(Renaming.kept(version(STREETS), renamed, EARLIER)).isEqualTo(renamed);
    }

    @Test
    void a_renaming_is_dated_neither_before_the_place_nor_before_its_approval() {
        Values renamed = STREETS.toBuilder().set("name", "丹桂路").build();
        assertThat(early(EARLIER, renamed, "")).isEqualTo("valid_from");
        // what a place was called when nobody had approved that name is history
        assertThat(early(EARLIER, Proposing.values("name", "丹桂路"), "")).isEqualTo("free");
        // 2026-01-01 is the first day of the new name
        assertThat(early(LATER, renamed, "2026-01-01")).isEqualTo("free");
        assertThat(early(LATER, renamed, "2026-01-02")).isEqualTo("valid_from");
        assertThat(early(LATER, STREETS, "2026-01-02")).isEqualTo("free");
    }

    private static String early(Period valid, Values values, String decidedOn) {
        Optional<LocalDate> decided =
                Optional.of(decidedOn).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        return Renaming.early(BEFORE, put(valid, values), decided)
                .map(Finding::field)
                .orElse("free");
    }

    private static ItemVersion version(Values values) {
        return new ItemVersion(STREET, ItemType.PLACE, SINCE, new RevisionNumber(1), values, null);
    }

    /** PNR Art. 3(2): the names of divisions are place names; each of them is a standard one. */
    @Test
    void a_division_is_renamed_from_a_day_on_and_its_old_name_kept() {
        Values town = division("青石乡");
        Values renamed = division("泰山乡");
        Change.Put known = new Change.Put(STREET, ItemType.DIVISION, SINCE, town, null);
        Timeline before = Proposing.register(known).timeline(ItemType.DIVISION, STREET);
        Change.Put over = new Change.Put(STREET, ItemType.DIVISION, SINCE, renamed, null);
        assertThat(Renaming.overwriting(before, over).map(Finding::field)).contains("valid_from");
        Change.Put later = new Change.Put(STREET, ItemType.DIVISION, LATER, renamed, null);
        assertThat(Renaming.overwriting(before, later)).isEmpty();
        ItemVersion version = before.last().orElseThrow();
        assertThat(Renaming.kept(version, renamed, LATER).get("former_names")).contains(List.of("青石乡"));
    }

    private static Values division(String name) {
        return Values.of(Descriptor.of(ItemType.DIVISION)).set("name", name).build();
    }

    /** Called so since 2020 in two versions: the first day of the second is no first day of the name. */
    @Test
    void a_name_is_overwritten_where_it_begins_and_not_where_its_record_does() {
        Period first = Period.between(SINCE.firstDay(), LATER.firstDay());
        Values told = STREETS.toBuilder().set("meaning", "有桂花").build();
        Timeline before =
                Proposing.register(put(first, STREETS), put(LATER, told)).timeline(ItemType.PLACE, STREET);
        Values renamed = STREETS.toBuilder().set("name", "丹桂路").build();
        assertThat(Renaming.overwriting(before, put(LATER, renamed))).isEmpty();
        assertThat(Renaming.overwriting(before, put(SINCE, renamed))).isPresent();
        // renamed until 2026 alone, it would be called 桂花路 again
        Period some = Period.between(Optional.of(LocalDate.parse("2025-01-01")), LATER.firstDay());
        assertThat(Renaming.returning(before, List.of(put(some, renamed))).map(Finding::field))
                .contains("valid_to");
        assertThat(Renaming.returning(before, List.of(put(some, renamed), put(LATER, renamed))))
                .isEmpty();
        assertThat(Renaming.returning(before, List.of(put(LATER, renamed)))).isEmpty();
    }
}
