package org.jieming.api.intake;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A shape of a file that tells less than the one in the register, as two columns of longitude and latitude do of a street: a point
 * says where a line or an area is and takes its place from nobody who did not ask for it. An edit of the item does.
 */
final class Coarser {
    private Coarser() {}

    /** The shape that an item has after a row. */
    static @Nullable Shape kept(ItemVersion before, RowReading.Statement statement) {
        return statement.shape() == null || isCoarser(before, statement) ? before.shapeOrNull() : statement.shape();
    }

    static boolean isCoarser(ItemVersion before, RowReading.Statement statement) {
        Shape known = before.shapeOrNull();
        Shape stated = statement.shape();
        boolean isSketch = before.values().get(Sketch.SCHEMATIC).equals(Optional.of(true));
        return known != null
                && stated != null
                && !isSketch
                && stated.geometry().getDimension() < known.geometry().getDimension();
    }

    static Finding left() {
        return new Finding(
                RowShape.RULE,
                Severity.WARN,
                "geometry",
                Bilingual.of(
                        "登记簿中是线或面,文件中的点(或线)未取代它,图形保持不变;确要改为此图形的,请直接编辑该对象",
                        "the register has a line or an area, and the point (or line) of the file does not take its place; to put it"
                                + " there all the same, edit the item"),
                Citation.house(RowShape.RULE));
    }
}
