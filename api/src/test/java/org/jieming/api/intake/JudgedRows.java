package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.jieming.api.job.Progress;
import org.jieming.crs.SourceSystem;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.io.TempDir;

/** Files as a bureau sends them, judged against a register, and taken into it. */
abstract class JudgedRows {
    private static final LocalDate TODAY = LocalDate.parse("2026-01-01");
    static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");

    @TempDir
    Path folder = Path.of("");

    final List<RowVerdict> verdicts = new ArrayList<>();
    Snapshot register = Snapshot.EMPTY;

    Charset charset = StandardCharsets.UTF_8;
    Options options = new Options(Optional.empty());

    record Options(Optional<SourceSystem> system) {
        Options system(SourceSystem stated) {
            return new Options(Optional.of(stated));
        }
    }

    Plan judge(ItemType type, String text) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, text.getBytes(charset));
        return judge(type, file);
    }

    Plan judge(ItemType type, Path file) throws IOException {
        verdicts.clear();
        try (Source source = Source.open(file, file.getFileName().toString(), ReadOptions.NONE)) {
            return DryRun.of(
                    source,
                    type,
                    new IntakeOptions(Optional.empty(), options.system(), Optional.empty(), TODAY),
                    register,
                    () -> ItemId.of(UUID.randomUUID()),
                    verdicts::add,
                    Progress.SILENT);
        }
    }

    void take(Plan plan) {
        Edit edit = register.draft(plan.changeSet("tester", "", Optional.empty()), NOON);
        register = ((Edit.Applied) edit).after();
        assertThat(register.believed(plan.mapping().type()))
                .extracting(ItemVersion::name)
                .isNotEmpty();
    }

    List<Finding> findings() {
        return verdicts.stream().flatMap(verdict -> verdict.findings().stream()).toList();
    }
}
