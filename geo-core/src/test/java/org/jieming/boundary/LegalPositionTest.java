package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Marker 1 of line L, surveyed, was retired at the beginning of 2020; line L is drawn but says whose it is; a town has a surveyed outline. */
class LegalPositionTest {
    private static final LocalDate RETIRED = LocalDate.parse("2020-01-01");
    private static final Period BEFORE = Period.between(Optional.empty(), Optional.of(RETIRED));
    private static final Shape PLACE = Shape.point(105.02, 35.0, Crs.CGCS2000);
    private static final Map<String, String> MARKER = Map.of("marker_no", "L001Q", "line_code", "L");
    private static final Map<String, String> LINE = Map.of(
            "line_code",
            "L",
            "name",
            "示例线",
            "level",
            "county",
            "party_a_code",
            "990121",
            "party_b_code",
            "990122",
            "schematic",
            "true");
    private static final Map<String, String> TOWN = Map.of(
            "name", "青石乡", "code", "990121200", "level", "township", "type", "township", "parent_code", "990121");
    private static final Snapshot REGISTER = register(
            put("marker", BEFORE, PLACE, MARKER),
            put("line", Period.ALWAYS, null, LINE),
            put("town", Period.ALWAYS, square("0 0, 1 0, 1 1, 0 1, 0 0"), TOWN));

    private static Shape square(String ring) {
        try {
            return Shape.of(new WKTReader().read("POLYGON ((" + ring + "))"), Crs.CGCS2000);
        } catch (ParseException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Snapshot register(Change... changes) {
        Edit edit = Snapshot.EMPTY.draft(ChangeSet.of("t", "", List.of(changes)), Instant.EPOCH);
        return ((Edit.Applied) edit).after();
    }

    private static Change.Put put(String id, Period valid, @Nullable Shape shape, Map<String, String> stated) {
        ItemType type = id.startsWith("marker")
                ? ItemType.BOUNDARY_MARKER
                : id.equals("town") ? ItemType.DIVISION : ItemType.BOUNDARY_LINE;
        Values.Builder values = Values.of(Descriptor.of(type));
        stated.forEach(values::parse);
        return new Change.Put(ItemId.named(id), type, valid, values.build(), shape);
    }

    private static Map<String, String> with(Map<String, String> stated, String name, String value) {
        Map<String, String> other = new java.util.HashMap<>(stated);
        other.put(name, value);
        return other;
    }

    private static List<String> rules(Change... changes) {
        return LegalPosition.objections(REGISTER, List.of(changes), Optional.empty()).stream()
                .map(Finding::rule)
                .toList();
    }

    private static Change end(String id, String day) {
        return new Change.End(ItemId.named(id), LocalDate.parse(day));
    }

    @Test
    void what_was_approved_of_markers_and_lines_is_not_ended() {
        assertThat(rules(end("marker", "2010-01-01"))).containsExactly("C-04");
        assertThat(rules(end("line", "2026-01-01"))).containsExactly("C-01");
        // on that day it is over already
        assertThat(rules(end("marker", "2020-01-01"))).isEmpty();
        assertThat(rules(end("nobody", "2020-01-01"))).isEmpty();
    }

    @Test
    void whose_a_line_is_and_which_marker_it_is_stays_once_it_is_stated_and_not_before() {
        for (String[] other : new String[][] {{"party_b_code", "990121"}, {"line_code", "M"}, {"party_a_code", ""}}) {
            assertThat(rules(put("line", Period.ALWAYS, null, with(LINE, other[0], other[1]))))
                    .as(other[0])
                    .containsExactly("C-01");
        }
        assertThat(rules(put("line", Period.ALWAYS, null, with(LINE, "side", "a"))))
                .isEmpty();
        assertThat(rules(put("marker", BEFORE, PLACE, with(MARKER, "line_code", "M"))))
                .containsExactly("C-04");
        // what is stated for the first time is recorded freely
        assertThat(rules(put("marker", BEFORE, PLACE, with(MARKER, "state", "damaged"))))
                .isEmpty();
    }

    @Test
    void what_was_retired_does_not_come_back_elsewhere() {
        Shape elsewhere = Shape.point(105.03, 35.0, Crs.CGCS2000);
        assertThat(rules(put("marker", Period.from(LocalDate.parse("2021-01-01")), elsewhere, MARKER)))
                .containsExactly("C-04");
        assertThat(rules(put("marker", Period.ALWAYS, PLACE, MARKER))).containsExactly("C-04");
        assertThat(rules(put("marker-2", Period.ALWAYS, elsewhere, with(MARKER, "marker_no", "L002Q"))))
                .isEmpty();
    }

    @Test
    void an_item_cut_and_stated_anew_is_told_of_once_and_a_document_allows_all_of_it() {
        Change[] cut = {
            end("marker", "2000-01-01"),
            put("marker", Period.from(LocalDate.parse("2001-01-01")), PLACE, MARKER),
            end("line", "2000-01-01")
        };
        assertThat(rules(cut)).containsExactly("C-04", "C-01");
        Act act = new Act(
                "示政函〔2026〕1号",
                "",
                "示例省人民政府",
                Optional.of(LocalDate.of(2026, 1, 5)),
                Optional.empty(),
                Optional.empty());
        assertThat(LegalPosition.objections(REGISTER, List.of(cut), Optional.of(act)))
                .isEmpty();
    }

    @Test
    void a_division_keeps_its_name_codes_rank_outline_and_being_and_its_figures_are_free() {
        Shape outline = square("0 0, 1 0, 1 1, 0 1, 0 0");
        for (String[] other : new String[][] {
            {"name", "青石镇"},
            {"code", "990121100"},
            {"parent_code", "990122"},
            {"level", "village"},
            {"type", "town"},
            {"schematic", "true"}
        }) {
            assertThat(rules(put("town", Period.ALWAYS, outline, with(TOWN, other[0], other[1]))))
                    .as(other[0])
                    .containsExactly("B.2");
        }
        assertThat(rules(put("town", Period.ALWAYS, square("0 0, 2 0, 2 1, 0 1, 0 0"), TOWN)))
                .containsExactly("B.2");
        assertThat(rules(end("town", "2026-01-01"))).containsExactly("B.2");
        assertThat(rules(put("town", Period.ALWAYS, outline, with(TOWN, "population", "12000"))))
                .isEmpty();
        // the same ring, begun at another corner
        assertThat(rules(put("town", Period.ALWAYS, square("1 1, 0 1, 0 0, 1 0, 1 1"), TOWN)))
                .isEmpty();
    }
}
