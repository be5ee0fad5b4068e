package org.jieming.api.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.exchange.SourceRow;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Of which round and team a work package that comes back is: the row of its line tells. */
final class BookRound {
    private static final List<String> TOLD = List.of(FieldBook.ROUND, FieldBook.YEAR, FieldBook.TEAM);

    private BookRound() {}

    /** Packages of former days, and those whose line was left out on the way, do not tell of which round or team they are. */
    static void refuseOther(Path file, UUID round, Team team) throws IOException {
        Map<String, String> told = told(file);
        String of = told.getOrDefault(FieldBook.ROUND, "");
        if (!of.isEmpty() && !of.equals(round.toString())) {
            throw otherRound(of, told.getOrDefault(FieldBook.YEAR, ""));
        }
        // what one party writes in its package is no statement of the other (C-02)
        String own = told.getOrDefault(FieldBook.TEAM, "");
        if (own.equals(team.other().word())) {
            throw otherTeam(team.other());
        }
    }

    private static Malformed otherRound(String other, String year) {
        return new Malformed(
                "file",
                other,
                Bilingual.of(
                        "此数据包属于 " + year + " 年的另一次联检(" + other + "),请交到那一次联检",
                        "this package is of another round, that of " + year + " (" + other
                                + "); bring it to that round"));
    }

    private static Malformed otherTeam(Team other) {
        return new Malformed(
                "file",
                other.word(),
                Bilingual.of(
                        "此数据包是" + other.title().zh() + "的,不能作为本方的陈述;请交回本方下载的数据包",
                        "this is the package of party " + other.name()
                                + " and states nothing for yours; bring the one that your" + " own team took"));
    }

    /** What the row of its line says of the package, by column; of columns that it lacks nothing. */
    private static Map<String, String> told(Path file) throws IOException {
        try (Source source = Source.open(file, "package.gpkg", ReadOptions.NONE.withLayer(FieldBook.LINE))) {
            SourceRow row = source.next();
            Map<String, String> told = new HashMap<>();
            for (String name : TOLD) {
                int at = source.columns().indexOf(name);
                if (row != null && at >= 0) {
                    told.put(name, row.cells().get(at).settled().text().strip());
                }
            }
            return told;
        } catch (Malformed none) {
            return Map.of();
        }
    }
}
