package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** Two lines of a county, …22 and …33, each with one marker, and a tri-point marker of the first that names both. */
class RenumberingTest {
    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Snapshot REGISTER = written(
            Snapshot.EMPTY,
            line("first", "990121990122", Period.ALWAYS),
            line("second", "990121990133", Period.ALWAYS),
            marker("1", "990121990122001Q", "990121990122", ""),
            marker("2", "990121990133001Q", "990121990133", ""),
            marker("tri", "990121990122002Q", "990121990122", "990121990122|990121990133"));

    private static Change.Put line(String id, String code, Period valid) {
        return put(ItemType.BOUNDARY_LINE, id, Map.of("name", id, "level", "county", "line_code", code), valid);
    }

    private static Change.Put marker(String id, String number, String line, String met) {
        return put(
                ItemType.BOUNDARY_MARKER,
                id,
                Map.of("marker_no", number, "line_code", line, "lines_met", met),
                Period.ALWAYS);
    }

    private static Change.Put put(ItemType type, String id, Map<String, String> stated, Period valid) {
        Values.Builder values = Values.of(Descriptor.of(type));
        stated.forEach(values::parse);
        return new Change.Put(ItemId.named(id), type, valid, values.build(), null);
    }

    private static Snapshot written(Snapshot state, Change... changes) {
        ChangeSet whole = Renumbering.complete(state, ChangeSet.of("t", "", Arrays.asList(changes)));
        return ((Edit.Applied) state.draft(whole, Instant.EPOCH)).after();
    }

    private static ItemVersion marker(Snapshot state, String id, LocalDate day) {
        return state.item(ItemType.BOUNDARY_MARKER, ItemId.named(id), day).orElseThrow();
    }

    private static String line(Snapshot state, String id, LocalDate day) {
        return marker(state, id, day).values().text("line_code");
    }

    @Test
    void markers_name_their_line_by_its_number_of_each_day_and_keep_their_own() {
        Snapshot after = written(REGISTER, line("first", "990121990144", Period.from(SINCE)));
        assertThat(line(after, "1", BEFORE)).isEqualTo("990121990122");
        assertThat(line(after, "1", SINCE)).isEqualTo("990121990144");
        assertThat(marker(after, "1", SINCE).values().text("marker_no")).isEqualTo("990121990122001Q");
        assertThat(marker(after, "tri", SINCE).values().get("lines_met").orElseThrow())
                .isEqualTo(List.of("990121990144", "990121990133"));
        assertThat(line(after, "2", SINCE)).isEqualTo("990121990133");
    }

    @Test
    void two_lines_that_take_each_others_number_keep_their_own_markers() {
        Snapshot after = written(
                REGISTER,
                line("first", "990121990133", Period.from(SINCE)),
                line("second", "990121990122", Period.from(SINCE)));
        assertThat(line(after, "1", SINCE)).isEqualTo("990121990133");
        assertThat(line(after, "2", SINCE)).isEqualTo("990121990122");
        assertThat(marker(after, "tri", SINCE).values().get("lines_met").orElseThrow())
                .isEqualTo(List.of("990121990133", "990121990122"));
    }

    @Test
    void what_is_said_of_a_marker_in_the_same_changes_prevails() {
        Snapshot after = written(
                REGISTER,
                line("first", "990121990144", Period.ALWAYS),
                marker("1", "990121990133002Q", "990121990133", ""));
        assertThat(line(after, "1", SINCE)).isEqualTo("990121990133");
        assertThat(line(after, "tri", SINCE)).isEqualTo("990121990144");
    }

    @Test
    void changes_that_renumber_nothing_stay_as_they_are() {
        ChangeSet changes = ChangeSet.of("t", "", List.of(line("first", "990121990122", Period.from(SINCE))));
        assertThat(Renumbering.complete(REGISTER, changes)).isSameAs(changes);
    }
}
