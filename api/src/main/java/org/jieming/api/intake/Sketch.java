package org.jieming.api.intake;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** A shape that was only sketched and gives way to one of a file: it is a sketch no longer, unless the file says so. */
final class Sketch {
    static final String SCHEMATIC = "schematic";

    private Sketch() {}

    static boolean isReplaced(ItemVersion before, RowReading.Statement statement) {
        return before.values().get(SCHEMATIC).equals(Optional.of(true))
                && statement.shape() != null
                && !statement.shape().equals(before.shapeOrNull())
                && statement.values().get(SCHEMATIC).isEmpty();
    }

    static Finding replaced() {
        return new Finding(
                RowShape.RULE,
                Severity.NOTE,
                SCHEMATIC,
                Bilingual.of(
                        "原为示意图形,现由文件中的图形代替,不再标为示意;文件中的也是示意图形时,请加 schematic 列",
                        "the shape was a sketch and gives way to that of the file, which is marked as none; where the file sketches as"
                                + " well, add a column schematic"),
                Citation.house(RowShape.RULE));
    }
}
