package org.jieming.api.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jieming.api.exchange.Source;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/** Judges one file against a state of the register, by its rows and by the register's own rules. */
final class Judging {
    private static final Bilingual OPENING = Bilingual.of("打开文件", "Opening the file");
    private static final Bilingual RULES = Bilingual.of("按登记规则检查", "Checking the register's rules");
    /** So many rows that take a reason are kept to be named to who gives none. */
    private static final int MOST_TOLD = 20;

    private final LiveRegister register;
    private final Path file;
    private final String name;
    private final Keeper keeper;

    Judging(LiveRegister register, Path file, String name, Keeper keeper) {
        this.keeper = keeper;
        this.register = register;
        this.file = file;
        this.name = name;
    }

    /**
     * Reads the file to its end.
     *
     * @param snapshot the register as it is judged against
     * @param folder an empty folder for the verdicts
     * @param opened is told what the file says of itself, before its rows are read
     */
    Judgement judge(Snapshot snapshot, Wishes wishes, Path folder, Consumer<Source.About> opened, Progress progress)
            throws IOException {
        progress.at(OPENING, 0, -1);
        VerdictFile rows = new VerdictFile(folder);
        boolean whole = false;
        try (Source source = Layered.open(file, name, wishes.reading(), wishes.type())) {
            opened.accept(source.about());
            Judgement judged = judge(source, snapshot, wishes, rows, progress);
            whole = true;
            return judged;
        } finally {
            if (!whole) {
                rows.close();
            }
        }
    }

    private Judgement judge(Source source, Snapshot snapshot, Wishes wishes, VerdictFile rows, Progress progress)
            throws IOException {
        Instant now = register.clock().instant();
        NewIds ids = new NewIds(now);
        Optional<Ahead> ahead = ahead(wishes, snapshot, ids, rows, progress);
        Snapshot ground = Beforehand.after(snapshot, ahead.map(Ahead::plan), now);
        IntakeOptions options = options(source, wishes, ground);
        Plan own = DryRun.of(source, wishes.type(), options, ground, ids, rows::add, progress);
        Plan plan = ahead.map(each -> each.plan().and(own)).orElse(own);
        progress.at(RULES, 0, -1);
        Refusal refusal = Refusal.of(snapshot, now, plan);
        rows.reject(refusal.rows());
        Plan rest = plan.without(refusal.rows());
        Map<ItemId, List<Finding>> reasons = new HashMap<>(takesReason(rest, options.door()));
        ahead.ifPresent(each -> reasons.putAll(takesReason(rest, each.door())));
        return new Judgement(
                snapshot.number(),
                options.today(),
                plan.mapping(),
                options.system(),
                rest.counts(),
                plan.notes(),
                refusal.others(),
                rows,
                reasons,
                Optional.of(rest));
    }

    /** What comes in first, and the door it goes through. */
    private record Ahead(Plan plan, Door door) {}

    private Optional<Ahead> ahead(Wishes wishes, Snapshot snapshot, NewIds ids, VerdictFile rows, Progress progress)
            throws IOException {
        if (wishes.with().isEmpty()) {
            return Optional.empty();
        }
        ItemType type = wishes.with().get();
        IntakeOptions options = new IntakeOptions(
                Optional.empty(),
                Profiles.system(wishes.system(), Optional.empty()),
                wishes.validFrom(),
                LegalTime.day(register.clock().instant()),
                keeper.reach().on(snapshot));
        Plan plan = new Beforehand(file, name, wishes.reading())
                .plan(type, source -> DryRun.of(source, type, options, snapshot, ids, rows::add, progress));
        Refusal refusal = Refusal.of(snapshot, register.clock().instant(), plan);
        rows.reject(refusal.rows());
        return Optional.of(new Ahead(plan.without(refusal.rows()), options.door()));
    }

    private static Map<ItemId, List<Finding>> takesReason(Plan plan, Door door) {
        return plan.changes().stream()
                .map(Change.Put::id)
                .distinct()
                .filter(id -> !door.takesReason(id).isEmpty())
                .limit(MOST_TOLD)
                .collect(Collectors.toMap(id -> id, door::takesReason));
    }

    private IntakeOptions options(Source source, Wishes wishes, Snapshot snapshot) {
        Profiles profiles = new Profiles(register.journal().documents());
        Optional<Profile> profile = wishes.profile().map(wanted -> profiles.get(wanted, wishes.type()));
        return new IntakeOptions(
                Optional.of(Profiles.mapping(wishes.type(), source.columns(), profile, wishes.columns())),
                Profiles.system(wishes.system(), profile),
                wishes.validFrom(),
                LegalTime.day(register.clock().instant()),
                keeper.reach().on(snapshot));
    }
}
