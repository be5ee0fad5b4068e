package org.jieming.api.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.DryRun;
import org.jieming.api.intake.IntakeOptions;
import org.jieming.api.intake.Plan;
import org.jieming.api.intake.RowVerdict;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/**
 * What a new register is born with: the tables of {@code seeds/}, one revision per folder, imported as any file would be.
 * The same seeds give the same ids everywhere.
 */
public final class Birth {
    /** The folders of {@code seeds/} whose tables are items, in the order they are brought in. */
    public static final List<String> FOLDERS = List.of("five-districts", "invented-county");

    private static final String AUTHOR = "seeds";

    private Birth() {}

    /** Brings the seeds into a register in which nothing was ever written; leaves any other alone. */
    public static void ifNew(LiveRegister register, Progress progress) {
        if (register.now().number().equals(RevisionNumber.NONE)) {
            for (int i = 0; i < FOLDERS.size(); i++) {
                progress.at(Bilingual.of("装入初始数据", "Bringing in the seeds"), i, FOLDERS.size());
                bring(register, FOLDERS.get(i));
            }
        }
    }

    private static void bring(LiveRegister register, String folder) {
        List<Change> changes = new ArrayList<>();
        Map<ItemId, RevisionNumber> expected = new HashMap<>();
        for (ItemType type : ItemType.values()) {
            Snapshot ground = with(register, set(folder, changes, expected));
            plan(register, ground, folder, type).ifPresent(plan -> {
                changes.addAll(plan.changes());
                expected.putAll(plan.expected());
            });
        }
        insist(folder, register.commit(set(folder, changes, expected)));
    }

    private static ChangeSet set(String folder, List<Change> changes, Map<ItemId, RevisionNumber> expected) {
        return new ChangeSet(AUTHOR, "初始数据 seeds/" + folder, Optional.empty(), changes, expected);
    }

    /** The register with what the tables before bring: markers are judged by the lines they stand on. */
    private static Snapshot with(LiveRegister register, ChangeSet before) {
        Edit edit = register.now().draft(before, register.clock().instant());
        insist(before.reason(), edit);
        return edit instanceof Edit.Applied applied ? applied.after() : register.now();
    }

    private static void insist(String what, Edit edit) {
        if (edit instanceof Edit.Refused refused) {
            throw new IllegalStateException(
                    "seeds: " + what + " breaks the rules: " + refused.verdict().findings());
        }
    }

    private static Optional<Plan> plan(LiveRegister register, Snapshot ground, String folder, ItemType type) {
        String table = folder + "/" + type.collection() + ".csv";
        try (InputStream resource = Birth.class.getResourceAsStream("/org/jieming/seeds/" + table)) {
            return resource == null ? Optional.empty() : Optional.of(plan(register, ground, table, type, resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("seeds/" + table + " cannot be read", unreadable);
        }
    }

    private static Plan plan(LiveRegister register, Snapshot ground, String table, ItemType type, InputStream resource)
            throws IOException {
        Path copy = Files.createTempFile("seeds", ".csv");
        try {
            Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
            AtomicInteger row = new AtomicInteger();
            LocalDate today = LegalTime.day(register.clock().instant());
            try (Source source = Source.open(copy, table, ReadOptions.NONE)) {
                return DryRun.of(
                        source,
                        type,
                        IntakeOptions.guessing(today),
                        ground,
                        () -> ItemId.named("seeds/" + table + "#" + row.incrementAndGet()),
                        verdict -> insist(table, verdict),
                        Progress.SILENT);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void insist(String table, RowVerdict verdict) {
        if (verdict.kind() == Kind.REJECTED) {
            throw new IllegalStateException("seeds/" + table + " row " + verdict.row() + ": " + verdict.findings());
        }
    }
}
