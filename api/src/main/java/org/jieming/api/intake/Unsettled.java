package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.SourceRow;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;

/** Cells that hold no value of their own: what a file computes may be stale, and what it could not compute is none. */
final class Unsettled {
    private Unsettled() {}

    /** Notes each of some cells of a row that is unsettled, and says whether there was one; an index of −1 is no cell. */
    static boolean among(SourceRow row, List<String> columns, List<Finding> findings, int... indexes) {
        return findings.addAll(IntStream.of(indexes)
                .filter(column -> column >= 0)
                .mapToObj(column -> of(row.cells().get(column), columns.get(column)))
                .flatMap(Optional::stream)
                .toList());
    }

    /** What is said of a cell that is a formula or an error; empty for a value. */
    static Optional<Finding> of(Cell cell, String column) {
        if (cell instanceof Cell.Formula) {
            return Optional.of(Finding.block(
                    "I-FORMULA",
                    column,
                    Bilingual.of(
                            "列“" + column + "”是公式,请粘贴为数值后再导入",
                            "column '" + column + "' holds a formula; paste it as a value first")));
        }
        if (cell instanceof Cell.Broken broken) {
            return Optional.of(Finding.block(
                    "I-ERROR",
                    column,
                    Bilingual.of(
                            "列“" + column + "”是错误值 " + broken.text(),
                            "column '" + column + "' holds the error " + broken.text())));
        }
        return Optional.empty();
    }
}
