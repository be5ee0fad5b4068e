package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** 杨家湾 is on the protection list since 2000. */
class ListedTest {
    private static final ItemId ID = ItemId.named("杨家湾");
    private static final Period SINCE = Period.from(LocalDate.parse("2000-01-01"));
    private static final Timeline LISTED = Snapshot.of(
                    new RevisionNumber(1),
                    Fingerprint.NONE,
                    java.util.Map.of(
                            ItemType.PLACE,
                            List.of(new ItemVersion(
                                    ID, ItemType.PLACE, SINCE, new RevisionNumber(1), values("杨家湾", "in-use"), null))),
                    List.of())
            .timeline(ItemType.PLACE, ID);

    private static Values values(String name, String status) {
        return Values.of(Descriptor.of(ItemType.PLACE))
                .set("name", name)
                .set("status", status.isEmpty() ? null : status)
                .set("protected", true)
                .build();
    }

    private static Change.Put put(String name, String status, Period valid) {
        return new Change.Put(ID, ItemType.PLACE, valid, values(name, status), null);
    }

    /** The name as it is but for one property. */
    private static Change.Put with(String property, String value) {
        Values values =
                values("杨家湾", "in-use").toBuilder().parse(property, value).build();
        return new Change.Put(ID, ItemType.PLACE, SINCE, values, null);
    }

    private static Change.End end(String day) {
        return new Change.End(ID, LocalDate.parse(day));
    }

    private static String field(Change... changes) {
        Optional<Finding> found = Listed.of(LISTED, List.of(changes));
        return found.map(finding -> finding.rule() + " " + finding.field()).orElse("");
    }

    @Test
    void it_is_neither_renamed_nor_abolished_nor_ended_by_an_edit() {
        Period later = Period.from(LocalDate.parse("2026-01-01"));
        assertThat(field(put("杨湾村", "in-use", SINCE))).isEqualTo("A-19 name");
        assertThat(field(put("杨湾村", "in-use", later))).isEqualTo("A-19 name");
        assertThat(field(put("杨家湾", "abolished", later))).isEqualTo("A-19 status");
        assertThat(field(end("2026-01-01"))).isEqualTo("A-19 valid_to");
        // nor by a shorter period, which takes it back and states it again
        Period until2025 =
                Period.between(Optional.of(LocalDate.parse("2000-01-01")), Optional.of(LocalDate.parse("2025-01-01")));
        assertThat(field(end("2000-01-01"), put("杨家湾", "in-use", until2025))).isEqualTo("A-19 valid_to");
    }

    /** Under any of these it would be a name that nothing protects, free to be renamed by the next edit. */
    @Test
    void it_neither_turns_historical_or_planned_nor_leaves_the_list_by_an_edit() {
        for (String other : new String[] {"historical", "planned", "renamed", "under-rectification", ""}) {
            assertThat(field(put("杨家湾", other, SINCE))).isEqualTo("A-19 status");
        }
        Values unlisted =
                values("杨家湾", "in-use").toBuilder().set("protected", false).build();
        assertThat(field(new Change.Put(ID, ItemType.PLACE, SINCE, unlisted, null)))
                .isEqualTo("A-19 protected");
    }

    @Test
    void its_record_is_kept_and_its_beginning_corrected() {
        assertThat(field(with("meaning", "杨姓聚居"))).isEmpty();
        // what was not stated yet may be added
        assertThat(field(with("pinyin", "Yángjiāwān"))).isEmpty();
        assertThat(field(with("listing_doc", "界民〔2000〕1号"))).isEmpty();
        assertThat(field(end("2000-01-01"), put("杨家湾", "in-use", SINCE))).isEmpty();
    }

    @Test
    void a_blank_makes_another_name_and_what_was_stated_of_it_is_no_one_persons_to_rewrite() {
        assertThat(field(put("杨家 湾", "in-use", SINCE))).isEqualTo("A-19 name");
        assertThat(field(with("time_of_use", "historical"))).isEqualTo("A-19 time_of_use");
        assertThat(field(with("abolished_year", "2020"))).isEqualTo("A-19 abolished_year");
        for (String[] fact : new String[][] {
            {"kind", "K3", "K5"},
            {"class_code", "22200", "22100"},
            {"division_code", "990121100", "990121101"},
            {"pinyin", "Yángjiāwān", "Yángjiáwān"},
            {"specific", "杨家", "杨"},
            {"listing_doc", "界民〔2000〕1号", "界民〔2001〕9号"},
            {"listed_on", "2000-01-01", "2001-01-01"},
            {"protection_class", "古村落", "古街巷"}
        }) {
            Timeline stated = Proposing.register(with(fact[0], fact[1])).timeline(ItemType.PLACE, ID);
            assertThat(Listed.of(stated, List.of(with(fact[0], fact[2]))).map(Finding::field))
                    .contains(fact[0]);
            assertThat(Listed.of(stated, List.of(with("meaning", "杨姓聚居"))).map(Finding::field))
                    .contains(fact[0]);
            assertThat(Listed.of(stated, List.of(with(fact[0], fact[1])))).isEmpty();
        }
    }

    /** It bore the name for centuries before it was listed in 2000; those years are what the list protects. */
    @Test
    void its_past_is_protected_as_it_is() {
        Period past =
                Period.between(Optional.of(LocalDate.parse("1921-01-01")), Optional.of(LocalDate.parse("2000-01-01")));
        Values unlisted =
                values("杨家湾", "in-use").toBuilder().set("protected", null).build();
        Change.Put known = new Change.Put(ID, ItemType.PLACE, past, unlisted, null);
        Change.Put listed = put("杨家湾", "in-use", SINCE);
        Timeline both = Proposing.register(known, listed).timeline(ItemType.PLACE, ID);
        Values renamed = unlisted.toBuilder().set("name", "杨湾").build();
        Period since1990 =
                Period.between(Optional.of(LocalDate.parse("1990-01-01")), Optional.of(LocalDate.parse("2000-01-01")));
        assertThat(field(both, new Change.Put(ID, ItemType.PLACE, past, renamed, null)))
                .isEqualTo("A-19 name");
        assertThat(field(both, new Change.Put(ID, ItemType.PLACE, since1990, renamed, null)))
                .isEqualTo("A-19 name");
        // nor are its years taken away: 1921 … 1989 would be nobody's
        Change.Put shorter = new Change.Put(ID, ItemType.PLACE, since1990, unlisted, null);
        assertThat(field(both, end("1921-01-01"), shorter, listed)).isEqualTo("A-19 valid_to");
        // that it was not listed then is no fault, and what is told of its origin is the officer's
        Values told = unlisted.toBuilder().set("origin", "杨姓聚居").build();
        assertThat(field(both, new Change.Put(ID, ItemType.PLACE, past, told, null)))
                .isEmpty();
        // once it left the list its past is free again
        Period left = Period.from(LocalDate.parse("2020-01-01"));
        Timeline free = Proposing.register(known, listed, new Change.Put(ID, ItemType.PLACE, left, unlisted, null))
                .timeline(ItemType.PLACE, ID);
        assertThat(field(free, new Change.Put(ID, ItemType.PLACE, past, renamed, null)))
                .isEmpty();
    }

    private static String field(Timeline before, Change... changes) {
        return Listed.of(before, List.of(changes))
                .map(finding -> finding.rule() + " " + finding.field())
                .orElse("");
    }

    /** 1e-6 degrees are a decimetre: what a list of rounded figures brings back is no other place. */
    @Test
    void it_stays_where_it_is() {
        Timeline placed = Proposing.register(at(118.4)).timeline(ItemType.PLACE, ID);
        assertThat(field(placed, at(120.0))).isEqualTo("A-19 geometry");
        assertThat(field(placed, put("杨家湾", "in-use", SINCE))).isEqualTo("A-19 geometry");
        assertThat(field(placed, at(118.4000005))).isEmpty();
        // where nobody knew where it is, it is told
        assertThat(field(LISTED, at(118.4))).isEmpty();
    }

    private static Change.Put at(double longitude) {
        Shape point = Shape.of(new GeometryFactory().createPoint(new Coordinate(longitude, 31.3)), Crs.CGCS2000);
        return new Change.Put(ID, ItemType.PLACE, SINCE, values("杨家湾", "in-use"), point);
    }
}
