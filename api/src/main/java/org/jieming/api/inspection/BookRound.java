package org.jieming.api.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Of which round a work package that comes back is: the row of its line tells. */
final class BookRound {
    private BookRound() {}

    /** Packages of former days, and those whose line was left out on the way, do not tell of which round they are. */
    static void refuseOther(Path file, UUID round) throws IOException {
        List<String> told = told(file);
        if (told.isEmpty() || told.get(0).isEmpty() || told.get(0).equals(round.toString())) {
            return;
        }
        String other = told.get(0);
        String year = told.get(1);
        throw new Malformed(
                "file",
                other,
                Bilingual.of(
                        "此数据包属于 " + year + " 年的另一次联检(" + other + "),请交到那一次联检",
                        "this package is of another round, that of " + year + " (" + other
                                + "); bring it to that round"));
    }

    /** The id of the round of a package and its year; empty where it does not tell. */
    private static List<String> told(Path file) throws IOException {
        try (Source source = Source.open(file, "package.gpkg", ReadOptions.NONE.withLayer(FieldBook.LINE))) {
            int round = source.columns().indexOf(FieldBook.ROUND);
            int year = source.columns().indexOf(FieldBook.YEAR);
            SourceRow row = round < 0 || year < 0 ? null : source.next();
            return row == null
                    ? List.of()
                    : Stream.of(round, year)
                            .map(at -> row.cells().get(at).settled().text().strip())
                            .toList();
        } catch (Malformed none) {
            return List.of();
        }
    }
}
