package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The romanizer against spellings that others wrote down: the examples of the rules, the readings of A.9, and the letters
 * of GB/T 2260-2007 (each line of {@code romanization-gold.csv} names its source); and against names spelled by hand after the rule that
 * the line names, for generic parts that none of these have.
 */
class RomanizationGoldTest {
    private static final Romanizer ROMANIZER = Romanizer.of(PlaceTables.SHIPPED);

    @Test
    void at_least_99_of_100_gold_spellings_are_met_and_every_one_of_the_rules_own() {
        List<Map<String, String>> gold = Gold.rows("romanization-gold.csv");
        List<Map<String, String>> missed = new ArrayList<>();
        for (Map<String, String> row : gold) {
            if (!spelled(row).equals(row.get("spelling"))) {
                missed.add(row);
                System.out.println("  missed: " + row.get("name") + " is " + row.get("spelling") + " ("
                        + row.get("source") + "), not " + spelled(row));
            }
        }
        System.out.printf(
                "romanization: %d of %d gold spellings met (%.2f %%)%n",
                gold.size() - missed.size(), gold.size(), 100.0 * (gold.size() - missed.size()) / gold.size());

        assertThat(gold).hasSizeGreaterThan(600);
        assertThat(missed.size()).isLessThanOrEqualTo(gold.size() / 100);
        assertThat(missed)
                .noneMatch(row -> row.get("source").contains("PN-PINYIN")
                        || row.get("source").startsWith("A"));
    }

    private static String spelled(Map<String, String> row) {
        Romanized name = ROMANIZER.romanize(new NameToSpell(
                row.get("name"), PlaceKind.of(row.get("kind")), row.get("class_code"), row.get("region")));
        return switch (row.get("form")) {
            case "toned" -> name.toned();
            case "plain" -> name.plain();
            case "sign" -> name.sign();
            case "breakable" -> name.breakable();
            case "initials" -> name.initials();
            default -> name.words().stream().map(Word::characters).collect(Collectors.joining("/"));
        };
    }
}
