package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The items that rows of a file bring which the register does not know, with what follows from what they state.
 *
 * @param type the type of the items
 * @param options from when they hold where no column says
 * @param words the unit that they name in words
 * @param ids gives the id of each that has none
 */
record NewItems(ItemType type, IntakeOptions options, UnitByWords words, Supplier<ItemId> ids) {

    /**
     * An item that the register does not know.
     *
     * @param put what is written of it
     * @param shape where it is, as the row states or lets conclude
     */
    record NewItem(Change.Put put, @Nullable Shape shape) {

        /** What is said of the row when it is in. */
        RowVerdict in(long row, List<Finding> findings) {
            return new RowVerdict(
                    row,
                    Kind.NEW,
                    put.values().text("name"),
                    Optional.of(put.id()),
                    List.of(),
                    findings,
                    null,
                    put.values(),
                    shape);
        }
    }

    /**
     * The item of a row.
     *
     * @param found the register as the row finds it
     * @param whole whether the row tells it whole, so that nothing follows
     * @param findings is told what is to be known of it
     */
    NewItem of(RowReading.Statement statement, Turns.Found found, boolean whole, List<Finding> findings) {
        ItemId id = statement.id().orElseGet(ids);
        Period valid = statement
                .valid()
                .or(() -> options.validFrom().map(Period::from))
                .orElse(Period.ALWAYS);
        Values byCode = UnitByCode.of(type, statement.inferred().with(statement.values()), found.register(), findings);
        Values stated = LevelByCode.with(type, words.of(byCode, findings), findings);
        @Nullable
        Shape shape = statement.shape() != null
                ? statement.shape()
                : statement.inferred().shape();
        Change.Put said = new Change.Put(id, type, valid, stated, shape);
        return new NewItem(whole ? said : found.door().entered(said), shape);
    }
}
