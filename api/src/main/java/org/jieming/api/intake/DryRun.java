package org.jieming.api.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jieming.adjustment.CodesAhead;
import org.jieming.adjustment.CodesInUse;
import org.jieming.adjustment.StatedLevel;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.job.Progress;
import org.jieming.boundary.BoundaryNumbers;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

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
    private final Supplier<ItemId> newIds;
    private final Consumer<RowVerdict> verdicts;
    private final Recognition recognition;
    private final CodesAhead ahead;
    private final Contradictions contradictions;
    private final CodesInUse codes;
    private final Turns turns;
    private final UnitByWords words;
    private final Waiting waiting = new Waiting();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<Change.Put> changes = new ArrayList<>();
    private final List<Change.Put> carried = new ArrayList<>();
    private final Map<ItemId, RevisionNumber> expected = new HashMap<>();
    private final Map<ItemId, Long> rows = new HashMap<>();
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
        this.newIds = newIds;
        this.verdicts = verdicts;
        this.ahead = new CodesAhead(register, options.today());
        this.codes = new CodesInUse(register);
        this.contradictions = new Contradictions(register, options.today());
        this.recognition = new Recognition(register, mapping.type());
        this.turns = new Turns(register, options);
        this.words = new UnitByWords(register, options.today(), mapping);
        this.found = turns.untouched();
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
        }
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
        List<Change.Put> standing = turns.standing(changes);
        List<Succession> events = mapping.type() == ItemType.DIVISION
                ? Followed.among(standing, source.followings(), register, notes)
                : List.of();
        return new Plan(mapping, counts, standing, turns.standing(carried), events, expected, rows, notes);
    }

    /** Judges the rows that names of the register stand against by what the whole file leaves of those. */
    private void endWaiting() {
        List<Change.Put> others = new ArrayList<>(turns.standing(carried));
        others.addAll(turns.standing(changes));
        Waiting.Ended ended = waiting.end(register, others, whole -> {
            Door door = options.door().afterwards(whole.after(), whole.written());
            return row -> against(row.entry().put(), door);
        });
        ended.out().forEach(this::tell);
        ended.in().forEach(each -> {
            List<Finding> findings = new ArrayList<>(each.row().entry().known());
            findings.addAll(each.findings());
            tell(enter(each.row().entry(), findings));
        });
    }

    private void tell(RowVerdict verdict) {
        counts.merge(verdict.kind(), 1L, Long::sum);
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
        int first = changes.size();
        int firstCarried = carried.size();
        found = before;
        RowVerdict verdict = found(row.number(), statement, new ArrayList<>(statement.findings()));
        found = turns.untouched();
        List<Change.Put> own = new ArrayList<>(changes.subList(first, changes.size()));
        own.addAll(carried.subList(firstCarried, carried.size()));
        statement
                .id()
                .filter(any -> !own.isEmpty())
                .ifPresent(id ->
                        expected.put(id, register.timeline(mapping.type(), id).lastChanged()));
        return new Turns.Judged(verdict, own);
    }

    private RowVerdict found(long row, RowReading.Statement statement, List<Finding> findings) {
        Optional<Timeline> known = known(statement, findings);
        if (Rejected.isBy(findings)) {
            return Rejected.row(row, statement, findings);
        }
        return known.isPresent() ? change(row, statement, known.get(), findings) : fresh(row, statement, findings);
    }

    private Optional<Timeline> known(RowReading.Statement statement, List<Finding> findings) {
        if (statement.id().isPresent()) {
            Timeline timeline =
                    found.register().timeline(mapping.type(), statement.id().get());
            return timeline.versions().isEmpty() ? Optional.empty() : Optional.of(timeline);
        }
        Period during = statement.valid().orElse(Query.dayOf(options.today()));
        List<Timeline> candidates = recognition.candidates(statement.values(), statement.shape(), during).stream()
                .map(recognition::byId)
                .filter(timeline -> timeline.last().filter(found.door()::shows).isPresent())
                .toList();
        Optional<Timeline> same = candidates.stream()
                .filter(timeline -> saysTheSame(timeline, statement))
                .findFirst();
        if (same.isPresent() || candidates.size() == 1) {
            return same.or(() -> Optional.of(candidates.get(0)));
        }
        if (candidates.size() > 1) {
            findings.add(Rejected.ambiguous(candidates.size()));
        }
        return Optional.empty();
    }

    private boolean saysTheSame(Timeline timeline, RowReading.Statement statement) {
        return base(timeline, statement)
                .filter(version -> merged(version, statement).equals(version.values())
                        && Objects.equals(Coarser.kept(version, statement), version.shapeOrNull()))
                .isPresent();
    }

    private Optional<ItemVersion> base(Timeline timeline, RowReading.Statement statement) {
        return new RowDays(timeline, options).base(statement.valid());
    }

    private RowVerdict change(long row, RowReading.Statement statement, Timeline timeline, List<Finding> findings) {
        ItemVersion before = base(timeline, statement).orElseThrow();
        recognition.claim(before.id());
        if (Sketch.isReplaced(before, statement)) {
            findings.add(Sketch.replaced());
        }
        if (Coarser.isCoarser(before, statement)) {
            findings.add(Coarser.left());
        }
        boolean isAll = isAll(before);
        @Nullable Shape shape = isAll ? statement.shape() : Coarser.kept(before, statement);
        Values own = isAll ? statement.values() : merged(before, statement);
        Values stated = LevelByCode.with(mapping.type(), own, findings);
        boolean isSame = stated.equals(before.values()) && Objects.equals(shape, before.shapeOrNull());
        Period valid = new RowDays(timeline, options).of(statement.valid(), before, isSame);
        Values merged = isAll ? stated : found.door().completed(before, stated, valid);
        Change.Put said = new Change.Put(before.id(), mapping.type(), valid, merged, shape);
        Change.Put put = isAll ? said : found.door().entered(said);
        List<String> changed = new ArrayList<>(before.values().differences(put.values()));
        if (!Objects.equals(shape, before.shapeOrNull())) {
            changed.add("geometry");
        }
        if (statement.valid().isPresent() && !before.valid().covers(valid)) {
            changed.add("valid_from");
        }
        RowDays days = new RowDays(timeline, options);
        Optional<Finding> overwritten = days.overwritten(statement.valid(), before, valid);
        List<Finding> known = new ArrayList<>(findings);
        overwritten.ifPresent(known::add);
        boolean isRefused = isRefused(put, findings);
        if (changed.isEmpty() && !isRefused) {
            return new RowVerdict(
                    row, Kind.SAME, before.name(), Optional.of(before.id()), List.of(), findings, null, null, null);
        }
        Waiting.Entry entry = entry(
                row,
                put,
                days.carried(statement.valid(), before, put),
                timeline.lastChanged(),
                known,
                told -> new RowVerdict(
                        row,
                        Kind.CHANGED,
                        put.values().text("name"),
                        Optional.of(before.id()),
                        changed,
                        told,
                        before,
                        put.values(),
                        shape));
        if (isRefused) {
            return waiting.refused(entry, statement, findings);
        }
        overwritten.ifPresent(findings::add);
        return enter(entry, findings);
    }

    private RowVerdict fresh(long row, RowReading.Statement statement, List<Finding> findings) {
        ItemId id = statement.id().orElseGet(newIds);
        Period valid = statement
                .valid()
                .or(() -> options.validFrom().map(Period::from))
                .orElse(Period.ALWAYS);
        Values byCode = UnitByCode.of(
                mapping.type(), statement.inferred().with(statement.values()), found.register(), findings);
        Values stated = LevelByCode.with(mapping.type(), words.of(byCode, findings), findings);
        Shape shape = statement.shape() != null
                ? statement.shape()
                : statement.inferred().shape();
        Change.Put said = new Change.Put(id, mapping.type(), valid, stated, shape);
        Change.Put put = whole ? said : found.door().entered(said);
        Waiting.Entry entry = entry(
                row,
                put,
                List.of(),
                RevisionNumber.NONE,
                List.copyOf(findings),
                told -> new RowVerdict(
                        row,
                        Kind.NEW,
                        put.values().text("name"),
                        Optional.of(id),
                        List.of(),
                        told,
                        null,
                        put.values(),
                        shape));
        return isRefused(put, findings) ? waiting.refused(entry, statement, findings) : enter(entry, findings);
    }

    /** Whether a row is all that there is of an item on its days: of one that the register did not know before the file. */
    private boolean isAll(ItemVersion before) {
        return whole
                && register.timeline(mapping.type(), before.id()).versions().isEmpty();
    }

    /** Says what is to be said of a change: that it is not the sender's to make, or the number it gives a line or marker. */
    private boolean isRefused(Change.Put put, List<Finding> findings) {
        List<Finding> against = against(put, found.door());
        findings.addAll(against);
        return Rejected.isBy(against);
    }

    private List<Finding> against(Change.Put put, Door door) {
        List<Finding> against = new ArrayList<>(door.findings(put));
        if (!Rejected.isBy(against)) {
            against.addAll(BoundaryNumbers.objections(found.register(), put));
            codes.objection(put).ifPresent(against::add);
            StatedLevel.objection(found.register(), put).ifPresent(against::add);
        }
        against.addAll(ahead.findings(put));
        return against;
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
        changes.add(entry.put());
        carried.addAll(entry.carried());
        expected.put(entry.put().id(), entry.seen());
        rows.put(entry.put().id(), entry.row());
        return entry.verdict().apply(findings);
    }

    private static Values merged(ItemVersion before, RowReading.Statement statement) {
        Values.Builder builder = before.values().toBuilder();
        statement.values().asMap().forEach(builder::set);
        if (Sketch.isReplaced(before, statement)) {
            builder.setIfKnown(Sketch.SCHEMATIC, false);
        }
        return builder.build();
    }

    private Optional<Finding> repeatedId(RowReading.Statement statement, long row) {
        return statement
                .id()
                .flatMap(id -> recognition.repeats(id, statement.valid(), row))
                .map(earlier -> Rejected.repeated("id", "标识", earlier));
    }
}
