package org.jieming.api.resource.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jieming.api.geojson.Statement;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Onward;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What an editor's statement means along valid time. It is a <em>correction</em> when she names the version
 * by {@code datetime}, or states no {@code valid_from} or the one the version has: the version's period becomes the one stated.
 * It is a <em>change with legal effect</em> when she states another {@code valid_from}, or says other things of a version named from
 * a day in its midst on: what was in force before stays as it was. Neither may run over another version, because each is edited by name.
 *
 * @param changes what to hand to the register
 * @param shown a day on which the new statement holds
 * @param findings why it cannot be; then there are no changes
 */
record Restatement(List<Change> changes, LocalDate shown, List<Finding> findings) {
    /** Degrees by which positions may differ and be the same: what a wire in millimetres brings back of 8 decimals. */
    private static final double SAME_POSITION = 1.5e-8;

    Restatement {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** The version in force on a day, or else the next, or else the last: what a statement about that day starts from. */
    static ItemVersion base(Timeline timeline, LocalDate day) {
        return timeline.onOrNext(day).or(timeline::last).orElseThrow();
    }

    /** Makes an item that the register does not know. */
    static Restatement creation(ItemType type, ItemId id, Statement statement) {
        return within(
                Timeline.EMPTY,
                Optional.empty(),
                () -> Period.between(
                        statement.validFrom().day(), statement.validTo().day()),
                stated -> List.of(new Change.Put(id, type, stated, statement.values(), statement.shape())));
    }

    /** The same with what it decides of a name, and records of a version that lasts, in the later versions as well, which nobody named. */
    Restatement carried(Timeline timeline, ItemVersion base, LocalDate today) {
        return with(base, put -> Onward.carried(timeline, base, put, today));
    }

    /** The same with what a correction of a version that lasts records in the later ones as well. */
    Restatement recorded(Timeline timeline, ItemVersion base, LocalDate today) {
        return with(base, put -> Onward.recorded(timeline, base, put, today));
    }

    private Restatement with(ItemVersion base, Function<Change.Put, List<Change.Put>> later) {
        List<Change> all = new ArrayList<>(changes);
        for (Change change : changes) {
            if (change instanceof Change.Put put
                    && put.valid().end() == base.valid().end()) {
                all.addAll(later.apply(put));
            }
        }
        return new Restatement(all, shown, findings);
    }

    /**
     * Whether a statement about a version says other things of it from a later day on: that is no correction of the days before, of
     * which it says nothing, but a change that begins in the midst of it.
     */
    static boolean divides(ItemVersion version, Statement statement) {
        return statement
                .validFrom()
                .day()
                .filter(day -> version.valid().contains(day))
                .filter(day -> !Optional.of(day).equals(version.valid().firstDay()))
                .filter(day -> !saysTheSame(version, statement))
                .isPresent();
    }

    /** Corrects a version: its period becomes the one stated, and what is not stated stays as it is. */
    static Restatement correction(Timeline timeline, ItemVersion version, Statement statement) {
        Period before = version.valid();
        return within(
                timeline,
                Optional.of(version),
                () -> Period.between(
                        end(statement.validFrom(), before.firstDay()), end(statement.validTo(), before.endDay())),
                stated -> confirms(version, stated, statement) || !stated.covers(before)
                        ? replacing(timeline, version, before.first(), put(version, stated, statement))
                        : List.of(put(version, stated, statement)));
    }

    /** Changes an item from a day on, until the version in force then ends or, where there was none, the next begins. */
    static Restatement change(Timeline timeline, LocalDate from, Statement statement) {
        int day = Math.toIntExact(from.toEpochDay());
        ItemVersion base = base(timeline, from);
        boolean lengthens = base.valid().first() > day && saysTheSame(base, statement);
        int usual = base.valid().containsDay(day) || lengthens ? base.valid().end() : next(timeline, day);
        Optional<LocalDate> to = end(statement.validTo(), new Period(day, usual).endDay());
        return within(
                timeline,
                Optional.of(base),
                () -> Period.between(Optional.of(from), to),
                stated -> confirms(base, stated, statement)
                        ? replacing(timeline, base, day, put(base, stated, statement))
                        : List.of(put(base, stated, statement)));
    }

    /** Whether an act confirms a marker as it stands: that is recorded anew, so that it is known that it was decided (C-04). */
    private static boolean confirms(ItemVersion version, Period stated, Statement statement) {
        return version.type() == ItemType.BOUNDARY_MARKER
                && version.valid().covers(stated)
                && saysTheSame(version, statement)
                && statement.act().filter(act -> !act.number().isBlank()).isPresent();
    }

    private static Optional<LocalDate> end(Statement.Bound bound, Optional<LocalDate> usual) {
        return bound.isStated() ? bound.day() : usual;
    }

    private static int next(Timeline timeline, int day) {
        return timeline.versions().stream()
                .mapToInt(version -> version.valid().first())
                .filter(first -> first > day)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Restatement within(
            Timeline timeline,
            Optional<ItemVersion> base,
            Supplier<Period> period,
            Function<Period, List<Change>> changes) {
        try {
            Period stated = period.get();
            LocalDate shown = LocalDate.ofEpochDay(stated.first());
            Optional<Finding> trespass = trespass(timeline, base, stated);
            return trespass.isPresent()
                    ? new Restatement(List.of(), shown, List.of(trespass.get()))
                    : new Restatement(changes.apply(stated), shown, List.of());
        } catch (Malformed endsBeforeItBegins) {
            Finding finding = Finding.block("R-PERIOD", endsBeforeItBegins.field(), endsBeforeItBegins.remedy());
            return new Restatement(List.of(), LocalDate.EPOCH, List.of(finding));
        }
    }

    private static Optional<Finding> trespass(Timeline timeline, Optional<ItemVersion> base, Period stated) {
        return timeline.versions().stream()
                .filter(other ->
                        !base.equals(Optional.of(other)) && other.valid().overlaps(stated))
                .findFirst()
                .map(other -> Finding.block(
                        "R-PERIOD",
                        "valid_from",
                        Bilingual.format(
                                "所述有效期 %s 与另一版本 %s 重叠;请用参数 datetime 指明并先修改那个版本",
                                "the period %s runs over another version, %s; edit that one first, naming it by datetime",
                                stated,
                                other.valid())));
    }

    private static Change.Put put(ItemVersion base, Period stated, Statement statement) {
        Shape shape = isSame(base.shapeOrNull(), statement.shape()) ? base.shapeOrNull() : statement.shape();
        return new Change.Put(base.id(), base.type(), stated, statement.values(), shape);
    }

    /** Takes the version back from a day on with all that follows, states it anew, and states again what follows. */
    private static List<Change> replacing(Timeline timeline, ItemVersion version, int from, Change.Put anew) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.End(version.id(), LocalDate.ofEpochDay(from)));
        changes.add(anew);
        timeline.versions().stream()
                .filter(later -> later.valid().first() >= version.valid().end())
                .forEach(later -> changes.add(
                        new Change.Put(later.id(), later.type(), later.valid(), later.values(), later.shapeOrNull())));
        return changes;
    }

    private static boolean saysTheSame(ItemVersion version, Statement statement) {
        return version.values().equals(statement.values()) && isSame(version.shapeOrNull(), statement.shape());
    }

    private static boolean isSame(@Nullable Shape known, @Nullable Shape stated) {
        if (known == null || stated == null) {
            return known == stated;
        }
        return known.rounded().oriented().geometry().equalsExact(stated.geometry(), SAME_POSITION);
    }
}
