package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Test;

/** Line 990121990122 of a county, and an old marker “老桩1” that was numbered before anybody looked. */
class BoundaryNumbersTest {
    private static final Map<String, String> LINE = Map.of(
            "name",
            "示邻线",
            "level",
            "county",
            "line_code",
            "990121990122",
            "party_a_code",
            "990121",
            "party_b_code",
            "990122");
    private static final Map<String, String> MARKER =
            Map.of("marker_no", "990121990122009Q", "line_code", "990121990122", "serial", "9", "letter", "Q");
    private static final Map<String, String> OLD = Map.of("marker_no", "老桩1");
    private static final Snapshot REGISTER = register();

    private static Snapshot register() {
        List<Change> changes =
                List.of(put(ItemType.BOUNDARY_LINE, "line", LINE), put(ItemType.BOUNDARY_MARKER, "old", OLD));
        return ((Edit.Applied) Snapshot.EMPTY.draft(ChangeSet.of("t", "", changes), Instant.EPOCH)).after();
    }

    private static Change.Put put(ItemType type, String id, Map<String, String> stated) {
        Values.Builder values = Values.of(Descriptor.of(type));
        stated.forEach(values::parse);
        return new Change.Put(ItemId.named(id), type, Period.ALWAYS, values.build(), null);
    }

    private static List<String> marker(String id, String... others) {
        return told(ItemType.BOUNDARY_MARKER, id, id.equals("old") ? OLD : MARKER, others);
    }

    private static List<String> line(String... others) {
        return told(ItemType.BOUNDARY_LINE, "new line", LINE, others);
    }

    /** What is told of an item with other values, as rule and field. */
    private static List<String> told(ItemType type, String id, Map<String, String> base, String... others) {
        Map<String, String> stated = new HashMap<>(base);
        for (int i = 0; i < others.length; i += 2) {
            stated.put(others[i], others[i + 1]);
        }
        stated.values().removeIf(String::isEmpty);
        return BoundaryNumbers.objections(REGISTER, put(type, id, stated)).stream()
                .map((Finding finding) -> finding.rule() + " " + finding.field())
                .toList();
    }

    @Test
    void a_number_is_of_the_pattern_and_agrees_with_line_serial_and_letter() {
        assertThat(marker("new")).isEmpty();
        assertThat(marker("new", "serial", "", "letter", "")).isEmpty();
        assertThat(marker("new", "marker_no", "乱号#1")).containsExactly("C-16 marker_no");
        // …009Q is the ninth, single: not the seventh, not of a double
        assertThat(marker("new", "serial", "7", "letter", "A")).containsExactly("C-16 serial", "C-16 letter");
        assertThat(marker("new", "marker_no", "990121990123009Q")).containsExactly("C-16 line_code");
    }

    @Test
    void nobody_occupies_numbers_of_a_line_that_the_marker_does_not_state_or_the_register_does_not_hold() {
        assertThat(marker("new", "line_code", "")).containsExactly("C-16 line_code");
        assertThat(marker("new", "marker_no", "990121990123009Q", "line_code", "990121990123"))
                .containsExactly("C-16 line_code");
    }

    @Test
    void a_three_faced_marker_has_a_pattern_of_its_own_unless_its_number_looks_like_anothers() {
        assertThat(marker("new", "marker_no", "9901三", "faces", "triple")).isEmpty();
        assertThat(marker("new", "serial", "7", "faces", "triple")).containsExactly("C-16 serial");
    }

    @Test
    void what_is_on_record_stays_until_it_is_numbered_otherwise() {
        assertThat(marker("old", "remarks", "倾斜")).isEmpty();
        assertThat(marker("old", "marker_no", "老桩2")).containsExactly("C-16 marker_no", "C-16 line_code");
    }

    @Test
    void a_line_has_a_code_of_its_level_and_two_parties() {
        assertThat(line("line_code", "990121990123")).isEmpty();
        assertThat(line("line_code", "乱-7")).containsExactly("C-17 line_code");
        assertThat(line("level", "province")).containsExactly("C-17 line_code");
        assertThat(line("level", "province", "line_code", "1253")).isEmpty();
        assertThat(line("party_b_code", "990121")).containsExactly("C-02 party_b_code");
    }

    /** Line …122 is …144 from 2026 on; the marker …122009Q keeps the number that is cut into it. */
    @Test
    void a_marker_keeps_its_number_on_a_line_that_got_another() {
        Snapshot before = written(REGISTER, put(ItemType.BOUNDARY_MARKER, "ninth", MARKER));
        Map<String, String> renumbered = new HashMap<>(LINE);
        renumbered.put("line_code", "990121990144");
        Map<String, String> follows = new HashMap<>(MARKER);
        follows.put("line_code", "990121990144");
        Change.Put marker = put(ItemType.BOUNDARY_MARKER, "ninth", follows);
        Snapshot since = written(
                before,
                new Change.Put(
                        ItemId.named("line"),
                        ItemType.BOUNDARY_LINE,
                        Period.from(LocalDate.of(2026, 1, 1)),
                        put(ItemType.BOUNDARY_LINE, "line", renumbered).values(),
                        null));
        assertThat(BoundaryNumbers.objections(since, marker)).isEmpty();
        // as it should have been from the beginning: no line bears the old number any more
        Snapshot corrected = written(before, put(ItemType.BOUNDARY_LINE, "line", renumbered));
        assertThat(BoundaryNumbers.objections(corrected, marker)).isEmpty();
        // a new one cannot take a number of nobody's line
        assertThat(BoundaryNumbers.objections(corrected, put(ItemType.BOUNDARY_MARKER, "new", follows)))
                .hasSize(1);
    }

    private static Snapshot written(Snapshot state, Change change) {
        return ((Edit.Applied) state.draft(ChangeSet.of("t", "", List.of(change)), Instant.EPOCH)).after();
    }
}
