package org.jieming.boundary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.table.ReferenceTable;

/**
 * How codes of lines or numbers of markers are written in a region (C-16, C-17): a row of {@code data/boundary-numbers}.
 *
 * @param region leading digits of the code of the line's party A; empty for all
 * @param of {@code line} or {@code marker}
 * @param level the level of the line; empty for all
 * @param pattern the whole; of a marker with the groups line, serial and letter
 * @param words the pattern in words
 */
record NumberPattern(String region, String of, String level, Pattern pattern, Bilingual words) {
    private static final List<NumberPattern> SHIPPED = ReferenceTable.rows("boundary-numbers/patterns.csv").stream()
            .map(NumberPattern::of)
            .toList();

    /**
     * The pattern that counts; the longest region before the shorter, and one for the level before one for all.
     *
     * @param of {@code line} or {@code marker}
     * @param party the code of the line's party A; empty where it is not known
     */
    static Optional<NumberPattern> of(String of, String party, String level) {
        return SHIPPED.stream()
                .filter(each -> each.of.equals(of) && party.startsWith(each.region))
                .filter(each -> each.level.isEmpty() || each.level.equals(level))
                .max(Comparator.<NumberPattern>comparingInt(each -> each.region.length())
                        .thenComparingInt(each -> each.level.length()));
    }

    /** A number taken apart; empty when it is not of the pattern. */
    Optional<Matcher> parts(String number) {
        return Optional.of(pattern.matcher(number)).filter(Matcher::matches);
    }

    private static NumberPattern of(Map<String, String> row) {
        return new NumberPattern(
                row.get("region"),
                row.get("of"),
                row.get("level"),
                Pattern.compile(row.get("pattern")),
                Bilingual.of(row.get("zh"), row.get("en")));
    }
}
