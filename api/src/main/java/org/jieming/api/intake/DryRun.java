package org.jieming.api.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jieming.adjustment.CodesAhead;
import org.jieming.adjustment.CodesInUse;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;

/**
 * Judges every row of a file against a snapshot and changes nothing. What would change is held whole until it is written.
 * Of a row that says what the register says already, or is rejected, only the code or id stays, by which a second row of
 * the same is known: some hundred bytes a row, for as long as the file is judged. Rows of one item by its id are judged one after another by
 * their days ({@link Turns}), and those against which names stand once more when all are read ({@link Waiting}).
 */
public final class DryRun {
    private static final Bilingual STEP = Bilingual.of("逐行检查", "Checking rows");
    private static final int ROWS_BETWEEN_REPORTS = 500;

    private final Snapshot register;
    private final IntakeOptions options;
    private final Mapping mapping;
    private final Consumer<RowVerdict> verdicts;
    private final Recognition recognition;
    private final CodesAhead ahead;
    private final Contradictions contradictions;
    private final Objections objections;
    private final Turns turns;
    private final KnownItems knownItems;
    private final NewItems newItems;
    private final Waiting waiting = new Waiting();
    private final Gathered gathered;
    /** The register as the row that is judged finds it. */
    private Turns.Found found;
    /** Whether rows tell versions whole, as the file of a register does. */
    private boolean whole;

    private DryRun(
            Snapshot register,
            Mapping mapping,
            IntakeOptions options,
            Supplier<ItemId> newIds,
            Consumer<RowVerdict> verdicts) {
        this.register = register;
        this.options = options;
        this.mapping = mapping;
        this.verdicts = verdicts;
        this.ahead = new CodesAhead(register, options.today());
        this.objections = new Objections(new CodesInUse(register), ahead);
        this.contradictions = new Contradictions(register, options.today());
        this.recognition = new Recognition(register, mapping.type());
        this.turns = new Turns(register, options);
        this.knownItems = new KnownItems(mapping.type(), recognition, options);
        UnitByWords words = new UnitByWords(register, options.today(), mapping);
        this.newItems = new NewItems(mapping.type(), options, words, newIds);
        this.found = turns.untouched();
        this.gathered = new Gathered(turns);
    }

    /**
     * Reads a source to its end.
     *
     * @param type the item type its rows are of
     * @param newIds gives the id of each new item
     * @param verdicts is told the verdict of each row, in file order but for those that wait for the rest of the file
     * @throws Malformed when no column means anything, or the file breaks
     */
    public static Plan of(
            Source source,
            ItemType type,
            IntakeOptions options,
            Snapshot register,
            Supplier<ItemId> newIds,
            Consumer<RowVerdict> verdicts,
            Progress progress)
            throws IOException {
        Mapping mapping = options.mapping().orElseGet(() -> Mapping.guess(type, source.columns()));
        if (!mapping.isUseful()) {
            throw new Malformed(
                    "file",
                    String.join(", ", source.columns()),
                    Bilingual.of(
                            "没有一列能识别;请指定列与属性的对应关系", "no column is recognised; say which column means which property"));
        }
        DryRun run = new DryRun(register, mapping, options, newIds, verdicts);
        return run.toTheEnd(source, progress);
    }

    private Plan toTheEnd(Source source, Progress progress) throws IOException {
        RowShape shapes = new RowShape(mapping, source.about(), options.system());
        RowReading reading = new RowReading(mapping, source.columns(), shapes);
        whole = source.isWhole();
        long count = 0;
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            RowVerdict verdict =
                    judge(row.number(), UnitByCode.with(mapping.type(), reading.read(row), found.register()));
            if (!waiting.takes(verdict)) {
                tell(verdict);
            }
            if (++count % ROWS_BETWEEN_REPORTS == 0) {
                progress.at(STEP, Math.round(source.progress() * 1000), 1000);
            }
        }
        endWaiting();
        progress.at(STEP, 1000, 1000);
        List<Finding> notes = new ArrayList<>(source.notes());
        notes.addAll(shapes.notes());
        notes.addAll(reading.notes());
        notes.addAll(mapping.notes());
        List<Succession> events = mapping.type() == ItemType.DIVISION
                ? Followed.among(gathered.standing(), source.followings(), register, notes)
                : List.of();
        return gathered.plan(mapping, events, notes);
    }

    /** Judges the rows that names of the register stand against by what the whole file leaves of those. */
    private void endWaiting() {
        Waiting.Ended ended = waiting.end(register, gathered.all(), whole -> {
            Door door = options.door().afterwards(whole.after(), whole.written());
            return row -> objections.to(row.entry().put(), found.register(), door);
        });
        ended.out().forEach(this::tell);
        ended.in().forEach(each -> {
            List<Finding> findings = new ArrayList<>(each.row().entry().known());
            findings.addAll(each.findings());
            tell(enter(each.row().entry(), findings));
        });
    }

    private void tell(RowVerdict verdict) {
        gathered.count(verdict.kind());
        verdicts.accept(verdict);
    }

    private RowVerdict judge(long row, RowReading.Statement statement) {
        List<Finding> findings = new ArrayList<>(statement.findings());
        if (!Rejected.isBy(findings)) {
            recognition
                    .repeats(statement.values(), statement.id(), row)
                    .map(earlier -> Rejected.repeated("code", "编码", earlier))
                    .or(() -> repeatedId(statement, row))
                    .ifPresent(findings::add);
        }
        if (Rejected.isBy(findings)) {
            return Rejected.row(row, statement, findings);
        }
        if (statement.id().isEmpty()) {
            return found(row, statement, findings);
        }
        int day = RowDays.first(statement.valid(), options);
        return turns.take(statement.id().get(), new Turns.Row(row, day, statement), this::onItsTurn);
    }

    /** Judges a row of an item by its id on the register as rows of earlier days leave it. */
    private Turns.Judged onItsTurn(Turns.Found before, Turns.Row row) {
        RowReading.Statement statement = row.statement();
        Gathered.Mark mark = gathered.mark();
        found = before;
        RowVerdict verdict = found(row.number(), statement, new ArrayList<>(statement.findings()));
        found = turns.untouched();
        List<Change.Put> own = gathered.since(mark);
        statement
                .id()
                .filter(any -> !own.isEmpty())
                .ifPresent(id -> gathered.expect(
                        id, register.timeline(mapping.type(), id).lastChanged()));
        return new Turns.Judged(verdict, own);
    }

    private RowVerdict found(long row, RowReading.Statement statement, List<Finding> findings) {
        Optional<Timeline> known = knownItems.of(statement, found, findings);
        if (Rejected.isBy(findings)) {
            return Rejected.row(row, statement, findings);
        }
        return known.isPresent() ? change(row, statement, known.get(), findings) : fresh(row, statement, findings);
    }

    private RowVerdict change(long row, RowReading.Statement statement, Timeline timeline, List<Finding> findings) {
        RowDays days = new RowDays(timeline, options);
        ItemVersion before = days.base(statement.valid()).orElseThrow();
        recognition.claim(before.id());
        Amended amended = Amended.of(before, statement, days, found.door(), isAll(before), findings);
        Change.Put put = amended.put();
        Optional<Finding> overwritten = days.overwritten(statement.valid(), before, put.valid());
        List<Finding> known = new ArrayList<>(findings);
        overwritten.ifPresent(known::add);
        boolean isRefused = isRefused(put, findings);
        if (amended.changed().isEmpty() && !isRefused) {
            return amended.same(row, findings);
        }
        Waiting.Entry entry = entry(
                row,
                put,
                days.carried(statement.valid(), before, put),
                timeline.lastChanged(),
                known,
                told -> amended.in(row, told));
        if (isRefused) {
            return waiting.refused(entry, statement, findings);
        }
        overwritten.ifPresent(findings::add);
        return enter(entry, findings);
    }

    private RowVerdict fresh(long row, RowReading.Statement statement, List<Finding> findings) {
        NewItems.NewItem item = newItems.of(statement, found, whole, findings);
        Change.Put put = item.put();
        Waiting.Entry entry =
                entry(row, put, List.of(), RevisionNumber.NONE, List.copyOf(findings), told -> item.in(row, told));
        return isRefused(put, findings) ? waiting.refused(entry, statement, findings) : enter(entry, findings);
    }

    /** Whether a row is all that there is of an item on its days: of one that the register did not know before the file. */
    private boolean isAll(ItemVersion before) {
        return whole
                && register.timeline(mapping.type(), before.id()).versions().isEmpty();
    }

    /** Says what is to be said of a change: that it is not the sender's to make, or the number it gives a line or marker. */
    private boolean isRefused(Change.Put put, List<Finding> findings) {
        List<Finding> against = objections.to(put, found.register(), found.door());
        findings.addAll(against);
        return Rejected.isBy(against);
    }

    private Waiting.Entry entry(
            long row,
            Change.Put put,
            List<Change.Put> later,
            RevisionNumber seen,
            List<Finding> known,
            Function<List<Finding>, RowVerdict> verdict) {
        List<Change.Put> parts = ahead.divided(put);
        List<Change.Put> along = new ArrayList<>(parts.subList(1, parts.size()));
        later.forEach(each -> along.addAll(ahead.divided(each)));
        return new Waiting.Entry(row, parts.get(0), along, seen, known, verdict);
    }

    private RowVerdict enter(Waiting.Entry entry, List<Finding> findings) {
        findings.addAll(contradictions.in(entry.put()));
        gathered.take(entry);
        return entry.verdict().apply(findings);
    }

    private Optional<Finding> repeatedId(RowReading.Statement statement, long row) {
        return statement
                .id()
                .flatMap(id -> recognition.repeats(id, statement.valid(), row))
                .map(earlier -> Rejected.repeated("id", "标识", earlier));
    }
}
