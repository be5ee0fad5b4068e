package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jieming.boundary.InspectionDue.Standing;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** Five years from the last joint inspection, whatever else is on record. */
class InspectionDueTest {

    private static InspectionDue line(Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.BOUNDARY_LINE));
        texts.forEach(values::parse);
        return InspectionDue.of(new ItemVersion(
                ItemId.named("line"),
                ItemType.BOUNDARY_LINE,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                null));
    }

    private static Standing on(InspectionDue line, String day) {
        return line.on(LocalDate.parse(day), 12);
    }

    @Test
    void a_line_inspected_in_2022_is_due_in_2027_and_warned_of_from_the_first_of_january_2026() {
        InspectionDue line = line(Map.of("last_inspection_year", "2022"));
        assertThat(line.by()).contains(LocalDate.of(2027, 12, 31));
        // 2027-01-01 less 12 months
        assertThat(line.warnedFrom(12)).contains(LocalDate.of(2026, 1, 1));
        assertThat(on(line, "2025-12-31")).isEqualTo(Standing.LATER);
        assertThat(on(line, "2026-01-01")).isEqualTo(Standing.SOON);
        assertThat(on(line, "2026-12-31")).isEqualTo(Standing.SOON);
        assertThat(on(line, "2027-01-01")).isEqualTo(Standing.DUE);
        assertThat(on(line, "2027-12-31")).isEqualTo(Standing.DUE);
        assertThat(on(line, "2028-01-01")).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void a_special_inspection_does_not_reset_the_cycle() {
        InspectionDue line = line(Map.of("last_inspection_year", "2020", "special_inspection_year", "2024"));
        assertThat(line.year()).contains(2025);
        assertThat(on(line, "2026-01-01")).isEqualTo(Standing.OVERDUE);
    }

    /** The round of 2022 left something; then 2025 is stated, of a round held on paper. Older notes bear no year. */
    @Test
    void what_a_round_left_undone_is_told_beside_its_own_year_alone() {
        String note = InspectionDue.left(2022, "3 个界桩中 2 个未检查");
        assertThat(line(Map.of("last_inspection_year", "2022", "last_inspection_left", note))
                        .left())
                .isEqualTo("2022: 3 个界桩中 2 个未检查");
        assertThat(line(Map.of("last_inspection_year", "2025", "last_inspection_left", note))
                        .left())
                .isEmpty();
        assertThat(line(Map.of("last_inspection_left", note)).left()).isEmpty();
        assertThat(line(Map.of("last_inspection_year", "2025", "last_inspection_left", "3 个未检查"))
                        .left())
                .isEqualTo("3 个未检查");
        assertThat(line(Map.of("last_inspection_year", "2025")).left()).isEmpty();
    }

    @Test
    void without_a_last_inspection_nothing_is_known_even_where_one_is_planned() {
        InspectionDue line = line(Map.of("next_inspection_year", "2027", "special_inspection_year", "2024"));
        assertThat(line.year()).isEmpty();
        assertThat(on(line, "2026-01-01")).isEqualTo(Standing.UNKNOWN);
        assertThat(line.planDiffers()).isFalse();
    }

    @Test
    void a_plan_for_another_year_than_the_cycle_gives_is_told() {
        assertThat(line(Map.of("last_inspection_year", "2022", "next_inspection_year", "2026"))
                        .planDiffers())
                .isTrue();
        assertThat(line(Map.of("last_inspection_year", "2022", "next_inspection_year", "2027"))
                        .planDiffers())
                .isFalse();
    }

    @Test
    void the_lead_alternates_and_is_not_made_up() {
        assertThat(line(Map.of("lead_party", "a")).partner()).contains("b");
        assertThat(line(Map.of("lead_party", "b")).partner()).contains("a");
        assertThat(line(Map.of("lead_party", "both")).lead()).isEmpty();
        assertThat(line(Map.of()).partner()).isEmpty();
    }

    @Test
    void the_turns_come_every_five_years_and_the_lead_goes_to_and_fro() {
        InspectionDue line = line(Map.of("last_inspection_year", "2022", "lead_party", "b"));
        assertThat(line.turns(2037))
                .containsExactly(
                        new InspectionDue.Turn(2027, Optional.of("b"), false),
                        new InspectionDue.Turn(2032, Optional.of("a"), true),
                        new InspectionDue.Turn(2037, Optional.of("b"), true));
        assertThat(line.turns(2026)).isEmpty();
        assertThat(line(Map.of()).turns(2100)).isEmpty();
    }
}
