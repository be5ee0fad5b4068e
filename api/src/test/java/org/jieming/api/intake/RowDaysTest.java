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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with days of an item of which the register holds later versions. 夏雨巷 is known since 2020, and from 2026-12-01 with a meaning. */
class RowDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final LocalDate AHEAD = LocalDate.parse("2026-12-01");
    private static final ItemId LANE = ItemId.named("lane");
    private static final String HEADER = "id,名称,地名种类,地名状态,地名来历,地名含义,生效日期,失效日期\n";

    @TempDir
    private Path folder = Path.of("");

    private final List<RowVerdict> verdicts = new ArrayList<>();
    private Snapshot register = Snapshot.EMPTY;

    private void known(String status) throws IOException {
        take(row("夏雨巷," + status + ",,,2020-01-01,2026-12-01")
                + row("夏雨巷," + status + ",,夏天多雨,2026-12-01,").substring(HEADER.length()));
    }

    /** The row says from when, not until when: it divides the version in force, as an edit does, and what was written ahead stays. */
    @Test
    void a_row_from_a_day_on_leaves_what_was_written_ahead() throws IOException {
        known("");
        take(row("夏雨巷,,县志,,2026-11-28,"));
        assertThat(on(TODAY.minusDays(1)).text("origin")).isEmpty();
        assertThat(on(TODAY).text("origin")).isEqualTo("县志");
        assertThat(on(AHEAD).text("meaning")).isEqualTo("夏天多雨");
    }

    /** 夏雨巷 is in use: the name that a reviewer's row decides holds in December, too, and that keeps its meaning. */
    @Test
    void a_name_that_a_row_decides_holds_in_what_was_written_ahead() throws IOException {
        known("in-use");
        take(row("秋雨巷,in-use,,,2026-11-28,"));
        assertThat(on(TODAY.minusDays(1)).text("name")).isEqualTo("夏雨巷");
        assertThat(on(TODAY).text("name")).isEqualTo("秋雨巷");
        assertThat(on(AHEAD).text("name")).isEqualTo("秋雨巷");
        assertThat(on(AHEAD).text("meaning")).isEqualTo("夏天多雨");
    }

    @Test
    void a_row_from_a_day_on_that_says_what_is_known_changes_nothing() throws IOException {
        known("");
        Plan plan = judge(row("夏雨巷,,,,2026-11-28,"));
        assertThat(plan.count(Kind.SAME)).isEqualTo(1);
    }

    /** A row without days corrects the version in force: the origin was the same in December. One that says until when speaks of no more. */
    @Test
    void what_a_row_records_is_known_of_what_was_written_ahead_unless_it_says_until_when() throws IOException {
        known("");
        take(row("夏雨巷,,县志,夏,,"));
        assertThat(on(AHEAD).text("origin")).isEqualTo("县志");
        assertThat(on(AHEAD).text("meaning")).isEqualTo("夏天多雨");
        take(row("夏雨巷,,省志,,2020-01-01,2026-12-01"));
        assertThat(on(TODAY).text("origin")).isEqualTo("省志");
        assertThat(on(AHEAD).text("origin")).isEqualTo("县志");
    }

    /** Ten days in the midst of the version of 2020, and days of both versions: what is written over is named, and the rest stays. */
    @Test
    void a_row_that_says_from_when_and_until_when_tells_what_it_writes_over() throws IOException {
        known("");
        judge(row("夏雨巷,,县志,,2026-11-01,2026-11-11"));
        assertThat(told()).singleElement().asString().contains("夏雨巷 2020-01-01/2026-12-01", "2026-11-01/2026-11-11");
        judge(row("夏雨巷,,县志,,2026-11-28,2026-12-05"));
        assertThat(told())
                .singleElement()
                .asString()
                .contains("夏雨巷 2020-01-01/2026-12-01", "夏雨巷 2026-12-01/..", "不填失效日期");
        // the days of one version, and a row that goes on
        judge(row("夏雨巷,,县志,,2020-01-01,2026-12-01"));
        assertThat(told()).isEmpty();
        judge(row("夏雨巷,,县志,,2026-11-28,"));
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return verdicts.stream()
                .flatMap(verdict -> verdict.findings().stream())
                .filter(finding -> finding.rule().equals("R-PERIOD"))
                .map(finding -> finding.sentence().zh())
                .toList();
    }

    @Test
    void an_end_alone_leaves_the_days_before_the_version() throws IOException {
        known("");
        take(row("夏雨巷,,县志,,2026-11-28,"));
        take(row("夏雨巷,,省志,,,2026-12-01"));
        assertThat(on(TODAY.minusDays(1)).text("origin")).isEmpty();
        assertThat(on(TODAY).text("origin")).isEqualTo("省志");
        assertThat(on(AHEAD).text("meaning")).isEqualTo("夏天多雨");
    }

    private static String row(String rest) {
        List<String> cells = new ArrayList<>(List.of(rest.split(",", -1)));
        cells.add(1, "K5");
        return HEADER + LANE + "," + String.join(",", cells) + "\n";
    }

    private Values on(LocalDate day) {
        return register.item(ItemType.PLACE, LANE, day).orElseThrow().values();
    }

    private Plan judge(String text) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.writeString(file, text);
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

    private void take(String text) throws IOException {
        Plan plan = judge(text);
        assertThat(plan.changes()).as(verdicts.toString()).isNotEmpty();
        Edit edit =
                register.draft(plan.changeSet("tester", "", Optional.empty()), Instant.parse("2026-11-28T04:00:00Z"));
        register = ((Edit.Applied) edit).after();
    }
}
