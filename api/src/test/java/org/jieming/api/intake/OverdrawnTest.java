package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.job.Progress;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of cemeteries in which more is in use than there is. */
class OverdrawnTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<RowVerdict> verdicts = new ArrayList<>();

    @Test
    void more_plots_or_niches_in_use_than_there_are_is_told_at_the_row_which_comes_in_all_the_same()
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"),
                "名称,设施类型,墓位总数,已用墓位,格位总数,已用格位\n" + "满园,F6,1000,1000,,\n" + "旧公墓,F6,1000,1200,50,51\n" + "新园,F6,,30,,\n");
        Plan plan;
        try (Source source = Source.open(file, "list.csv", ReadOptions.NONE)) {
            plan = DryRun.of(
                    source,
                    ItemType.CEMETERY,
                    IntakeOptions.guessing(LocalDate.parse("2026-01-01")),
                    Snapshot.EMPTY,
                    () -> ItemId.of(UUID.randomUUID()),
                    verdicts::add,
                    Progress.SILENT);
        }
        assertThat(plan.count(RowVerdict.Kind.NEW)).isEqualTo(3);
        // as many as there are is full, and of a total that nobody told nothing is said
        assertThat(verdicts.get(0).findings()).isEmpty();
        assertThat(verdicts.get(2).findings()).isEmpty();
        assertThat(verdicts.get(1).findings())
                .extracting(
                        Finding::rule,
                        Finding::severity,
                        Finding::field,
                        finding -> finding.sentence().zh(),
                        finding -> finding.sentence().en())
                .containsExactly(
                        tuple(
                                "I-OVERDRAWN",
                                Severity.WARN,
                                "plots_used",
                                "已用墓位比总数多 200:请核对两个数字;在改正之前按没有空余计",
                                "200 more plots in use than there are: check both figures; until then none counts as free"),
                        tuple(
                                "I-OVERDRAWN",
                                Severity.WARN,
                                "niches_used",
                                "已用格位比总数多 1:请核对两个数字;在改正之前按没有空余计",
                                "1 more niches in use than there are: check both figures; until then none counts as free"));
    }
}
