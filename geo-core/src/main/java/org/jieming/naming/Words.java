package org.jieming.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;

/**
 * The words of {@code data/trigger-words}: personal, foreign, trade and leaders' names, famous entities, exaggeration and
 * titles (A-04, A-07, A-08, A-09, A-15; D1, D2, Y1, Y3, G5, G6). They make candidates; a person decides. Words whose source
 * begins with {@code unverified} say so in what they find.
 */
final class Words {
    /** By the first character of the word, in the order of the table within each. */
    private final Map<Character, List<Row>> rows = new HashMap<>();

    private static final String UNVERIFIED = "unverified";

    /** Famous natural entities in the order of the table, and whether a source says so. */
    private final Map<String, Boolean> famous = new LinkedHashMap<>();

    private final RuleBook book;

    private record Row(
            String word,
            String rule,
            String where,
            String severity,
            List<String> exempt,
            String kinds,
            boolean isSourced,
            int line) {

        boolean hits(NameParts parts, PlaceKind kind) {
            boolean inKind = kinds.isEmpty() || kinds.contains(kind.name());
            return inKind && isIn(parts) && exempt.stream().noneMatch(parts.name()::contains);
        }

        private boolean isIn(NameParts parts) {
            return switch (where) {
                case "start" -> parts.specific().startsWith(word);
                case "equal" -> parts.specific().equals(word);
                case "specific" -> parts.specific().contains(word);
                default -> parts.name().contains(word);
            };
        }
    }

    Words(PlaceTables tables, RuleBook book) {
        this.book = book;
        int line = 0;
        for (Map<String, String> row : tables.rows("trigger-words/trigger-words.csv")) {
            String exempt = row.get("exempt");
            rows.computeIfAbsent(row.get("word").charAt(0), none -> new ArrayList<>())
                    .add(new Row(
                            row.get("word"),
                            row.get("rule"),
                            row.get("where"),
                            row.get("severity"),
                            exempt.isEmpty() ? List.of() : Arrays.asList(exempt.split("\\|")),
                            row.get("kinds"),
                            !row.getOrDefault("source", "").startsWith(UNVERIFIED),
                            line++));
            if (row.get("rule").equals("A-15")) {
                famous.put(row.get("word"), !row.getOrDefault("source", "").startsWith(UNVERIFIED));
            }
        }
    }

    /** Whether it is the name of one of the famous natural entities. */
    boolean isFamous(String name) {
        return famous.containsKey(name);
    }

    /** The names of the famous natural entities, in the order of the table. */
    Set<String> famous() {
        return Collections.unmodifiableSet(famous.keySet());
    }

    /** Whether no source that can be checked says that it is famous. */
    boolean isSaidFamous(String name) {
        return famous.getOrDefault(name, true).equals(false);
    }

    /** What is found in a name, in the order of the table. O(characters × words that begin with one). */
    List<NameFinding> check(NameParts parts, PlaceKind kind) {
        List<Row> hits = parts.name()
                .chars()
                .distinct()
                .mapToObj(first -> rows.getOrDefault((char) first, List.of()))
                .flatMap(List::stream)
                .filter(row -> row.hits(parts, kind))
                .sorted(Comparator.comparingInt(Row::line))
                .toList();
        List<NameFinding> findings = new ArrayList<>();
        for (Row row : hits) {
            findings.add(finding(row.rule(), row));
            if (row.rule().equals("Y1")) {
                findings.add(finding("A-08", row));
            }
        }
        return findings;
    }

    private NameFinding finding(String rule, Row row) {
        Bilingual what = Bilingual.format(
                "含有词语“%s”,须由人工认定;有具体批准文件或历史由来、或与所指无特定联系的不在此列",
                "It contains “%s”: to be decided by a person; approved and historic names are exempt, and words without a"
                        + " specific link",
                row.word());
        if (!row.isSourced()) {
            what = Bilingual.of(
                    what.zh() + ";该词条未经来源核对", what.en() + "; no source has been checked for this word of the list");
        }
        NameFinding plain = book.finding(rule, what);
        return row.severity().isEmpty()
                ? plain
                : book.finding(rule, RuleBook.severity(row.severity()), what, List.of());
    }
}
