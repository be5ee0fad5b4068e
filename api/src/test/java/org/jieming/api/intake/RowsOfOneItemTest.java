package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.job.Progress;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rows of one file about one lane, as if they were brought one by one. 夏雨巷 is known since 2020; it is 2026-11-28. */
class RowsOfOneItemTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final ItemId LANE = ItemId.named("lane");
    private static final String HEADER = "id,名称,地名来历,地名含义,生效日期\n";
    /** 含义 from 2026-11-28 on, and 来历 from 2026-12-15 on. */
    private static final String MEANING = LANE + ",夏雨巷,,夏天多雨,2026-11-28\n";

    private static final String ORIGIN = LANE + ",夏雨巷,县志,,2026-12-15\n";

    @TempDir
    private Path folder = Path.of("");

    private final List<RowVerdict> verdicts = new ArrayList<>();
    private Snapshot register = Snapshot.EMPTY;

    @BeforeEach
    void a_lane() throws IOException {
        take(LANE + ",夏雨巷,,,2020-01-01\n");
    }

    private Values on(String day) {
        return register.item(ItemType.PLACE, LANE, LocalDate.parse(day))
                .orElseThrow()
                .values();
    }

    private Plan judge(String rows) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.writeString(file, HEADER + rows);
        verdicts.clear();
        try (Source source = Source.open(file, "file.csv", ReadOptions.NONE)) {
            return DryRun.of(
                    source,
                    ItemType.PLACE,
                    new IntakeOptions(Optional.empty(), Optional.empty(), Optional.empty(), TODAY),
                    register,
                    () -> ItemId.of(UUID.randomUUID()),
                    verdicts::add,
                    Progress.SILENT);
        }
    }

    private Plan take(String rows) throws IOException {
        Plan plan = judge(rows);
        assertThat(plan.isClean()).as(verdicts.toString()).isTrue();
        Edit edit =
                register.draft(plan.changeSet("tester", "", Optional.empty()), Instant.parse("2026-11-28T04:00:00Z"));
        register = ((Edit.Applied) edit).after();
        return plan;
    }

    private void isTold() {
        assertThat(on("2026-11-27").text("meaning")).isEmpty();
        assertThat(on("2026-11-28").text("meaning")).isEqualTo("夏天多雨");
        assertThat(on("2026-11-28").text("origin")).isEmpty();
        for (String day : List.of("2026-12-15", "2027-06-01")) {
            assertThat(on(day).text("meaning")).as(day).isEqualTo("夏天多雨");
            assertThat(on(day).text("origin")).as(day).isEqualTo("县志");
        }
    }

    @Test
    void an_empty_cell_changes_nothing_on_any_day() throws IOException {
        Plan plan = take(MEANING + ORIGIN);
        assertThat(plan.count(Kind.CHANGED)).isEqualTo(2);
        isTold();
    }

    @Test
    void the_days_count_and_not_the_order_of_the_rows() throws IOException {
        Plan plan = take(ORIGIN + MEANING);
        assertThat(plan.count(Kind.CHANGED)).isEqualTo(2);
        assertThat(plan.changes()).hasSize(2);
        isTold();
    }

    /** The lane is to be described from 2027 on already: both rows are known of it then. */
    @Test
    void what_is_written_ahead_hears_of_every_row() throws IOException {
        take(LANE + ",夏雨巷,,,2027-01-01\n" + LANE + ",春雨巷,,,2027-02-01\n");
        take(MEANING + ORIGIN);
        isTold();
        assertThat(on("2027-02-01").text("name")).isEqualTo("春雨巷");
        assertThat(on("2027-02-01").text("origin")).isEqualTo("县志");
    }

    @Test
    void a_new_item_of_several_rows_is_one_whose_later_rows_say_what_changed() throws IOException {
        ItemId other = ItemId.named("other");
        take((MEANING + ORIGIN).replace(LANE.toString(), other.toString()));
        Values late = register.item(ItemType.PLACE, other, LocalDate.parse("2027-01-01"))
                .orElseThrow()
                .values();
        assertThat(late.text("meaning")).isEqualTo("夏天多雨");
        assertThat(late.text("origin")).isEqualTo("县志");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.NEW, Kind.CHANGED);
    }

    /** The first row says of 2028 what is known; it would be a renaming back if the second were read first. */
    @Test
    void a_row_that_said_nothing_new_before_one_of_an_earlier_day_asks_for_their_order() throws IOException {
        String back = LANE + ",夏雨巷,,,2028-01-01\n";
        String other = LANE + ",春雨巷,,,2027-01-01\n";
        judge(back + other);
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.SAME, Kind.REJECTED);
        assertThat(verdicts.get(1).findings().get(0).rule()).isEqualTo("I-ORDER");
        assertThat(verdicts.get(1).findings().get(0).sentence().zh()).contains("第 2 行");
        take(other + back);
        assertThat(on("2027-06-01").text("name")).isEqualTo("春雨巷");
        assertThat(on("2028-06-01").text("name")).isEqualTo("夏雨巷");
    }
}
