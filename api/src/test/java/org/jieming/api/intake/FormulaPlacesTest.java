package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.job.Progress;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coordinate that the file computes may be stale, and nobody sees it on the map: it is asked for as a value. */
class FormulaPlacesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_longitude_that_is_a_formula_is_refused_by_its_column_and_a_plain_one_beside_it_is_taken()
            throws IOException {
        List<RowVerdict> verdicts = new ArrayList<>();
        try (Source source = Source.open(table(), "places.xlsx", ReadOptions.NONE)) {
            DryRun.of(
                    source,
                    ItemType.PLACE,
                    new IntakeOptions(
                            Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.parse("2026-01-01")),
                    Snapshot.EMPTY,
                    () -> ItemId.of(UUID.randomUUID()),
                    verdicts::add,
                    Progress.SILENT);
        }
        assertThat(verdicts)
                .extracting(RowVerdict::kind)
                .containsExactly(RowVerdict.Kind.NEW, RowVerdict.Kind.REJECTED);
        assertThat(verdicts.get(1).findings())
                .extracting(Finding::rule, Finding::field)
                .contains(tuple("I-FORMULA", "经度"));
    }

    private Path table() throws IOException {
        Path file = folder.resolve("places.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("地名");
            String[] head = {"标准名称", "经度", "纬度"};
            for (int i = 0; i < head.length; i++) {
                sheet.value(0, i, head[i]);
            }
            sheet.value(1, 0, "杨家湾");
            sheet.value(1, 1, 118.4);
            sheet.value(1, 2, 31.35);
            sheet.value(2, 0, "李村");
            sheet.formula(2, 1, "118+30/60");
            sheet.value(2, 2, 31.4);
        }
        return file;
    }
}
