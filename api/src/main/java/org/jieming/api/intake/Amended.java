package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item as a row of a file leaves it: what the row states takes the place of what was known, and what it leaves out stays.
 *
 * @param before the version that it speaks of
 * @param put what it writes
 * @param shape where it leaves the item
 * @param changed the properties that it changes
 */
record Amended(ItemVersion before, Change.Put put, @Nullable Shape shape, List<String> changed) {

    /** Whether a row says of a version what that says. */
    static boolean isNothing(ItemVersion before, RowReading.Statement statement) {
        return merged(before, statement).equals(before.values())
                && Objects.equals(Coarser.kept(before, statement), before.shapeOrNull());
    }

    /**
     * What a row makes of a version.
     *
     * @param days of which days of the item it speaks
     * @param door what follows from it
     * @param isAll whether it is all that there is of the item on those days, so that nothing is kept and nothing follows
     * @param findings is told what is to be known of it
     */
    static Amended of(
            ItemVersion before,
            RowReading.Statement statement,
            RowDays days,
            Door door,
            boolean isAll,
            List<Finding> findings) {
        if (Sketch.isReplaced(before, statement)) {
            findings.add(Sketch.replaced());
        }
        if (Coarser.isCoarser(before, statement)) {
            findings.add(Coarser.left());
        }
        @Nullable Shape shape = isAll ? statement.shape() : Coarser.kept(before, statement);
        Values own = isAll ? statement.values() : merged(before, statement);
        Values stated = LevelByCode.with(before.type(), own, findings);
        boolean isSame = stated.equals(before.values()) && Objects.equals(shape, before.shapeOrNull());
        Period valid = days.of(statement.valid(), before, isSame);
        Values values = isAll ? stated : door.completed(before, stated, valid);
        Change.Put said = new Change.Put(before.id(), before.type(), valid, values, shape);
        Change.Put put = isAll ? said : door.entered(said);
        return new Amended(before, put, shape, changed(before, put, shape, statement.valid()));
    }

    private static List<String> changed(
            ItemVersion before, Change.Put put, @Nullable Shape shape, Optional<Period> stated) {
        List<String> changed = new ArrayList<>(before.values().differences(put.values()));
        if (!Objects.equals(shape, before.shapeOrNull())) {
            changed.add("geometry");
        }
        if (stated.isPresent() && !before.valid().covers(put.valid())) {
            changed.add("valid_from");
        }
        return changed;
    }

    private static Values merged(ItemVersion before, RowReading.Statement statement) {
        Values.Builder builder = before.values().toBuilder();
        statement.values().asMap().forEach(builder::set);
        if (Sketch.isReplaced(before, statement)) {
            builder.setIfKnown(Sketch.SCHEMATIC, false);
        }
        return builder.build();
    }

    /** What is said of the row when it says what is known already. */
    RowVerdict same(long row, List<Finding> findings) {
        return new RowVerdict(
                row, Kind.SAME, before.name(), Optional.of(before.id()), List.of(), findings, null, null, null);
    }

    /** What is said of the row when it is in. */
    RowVerdict in(long row, List<Finding> findings) {
        return new RowVerdict(
                row,
                Kind.CHANGED,
                put.values().text("name"),
                Optional.of(before.id()),
                changed,
                findings,
                before,
                put.values(),
                shape);
    }
}
