package org.jieming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of names keep the rules that the README of their folders state. */
class NamingTablesTest {
    private static final Set<String> SEVERITIES = Set.of("block", "warn", "note");
    private static final Set<String> KINDS = Set.of("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8");

    private static Table table(String path) {
        Table table = Table.ofClassPath(path);
        assertThat(table.column("source")).as(path).noneMatch(String::isBlank);
        return table;
    }

    @Test
    void the_table_of_standard_characters_has_8105_of_them_3500_and_3000_in_its_first_levels() {
        Table table = Table.ofClassPath("standard-characters/standard-characters.csv");
        List<Integer> sizes = new ArrayList<>(List.of(0, 0, 0));
        Set<Integer> seen = new java.util.HashSet<>();
        table.rows().forEach(row -> row.get("characters").codePoints().forEach(character -> {
            int level = Integer.parseInt(row.get("level")) - 1;
            sizes.set(level, sizes.get(level) + 1);
            assertThat(seen.add(character)).as(Character.toString(character)).isTrue();
        }));
        assertThat(sizes).containsExactly(3500, 3000, 1605);
    }

    @Test
    void the_number_of_strokes_grows_within_each_level_and_names_the_character_at_its_place() {
        Table characters = Table.ofClassPath("standard-characters/standard-characters.csv");
        StringBuilder all = new StringBuilder();
        characters.rows().forEach(row -> all.append(row.get("characters")));
        int[] points = all.codePoints().toArray();
        Map<String, Integer> strokes = new java.util.HashMap<>();
        Map<String, Integer> numbers = new java.util.HashMap<>();
        table("standard-characters/strokes.csv").rows().forEach(row -> {
            int count = Integer.parseInt(row.get("strokes"));
            int number = Integer.parseInt(row.get("first_number"));
            Integer before = strokes.put(row.get("level"), count);
            Integer beforeNumber = numbers.put(row.get("level"), number);
            assertThat(before == null || before < count).as(row.toString()).isTrue();
            assertThat(beforeNumber == null || beforeNumber < number)
                    .as(row.toString())
                    .isTrue();
            assertThat(Character.toString(points[number - 1])).isEqualTo(row.get("first_character"));
        });
        assertThat(strokes).containsOnlyKeys("1", "2", "3");
    }

    @Test
    void readings_have_one_syllable_for_each_character_and_a_region_of_digits() {
        assertThat(table("readings/overrides.csv").rows()).allSatisfy(row -> {
            assertThat(row.get("pinyin").split(" "))
                    .as(row.toString())
                    .hasSize(row.get("characters")
                            .codePointCount(0, row.get("characters").length()));
            assertThat(row.get("region")).matches("[0-9]{0,6}");
            assertThat(row.get("where")).isIn("any", "end");
        });
        for (String file : List.of("minority-names", "ethnic-names", "numeral-words", "place-words", "polyphones")) {
            assertThat(table("readings/" + file + ".csv").rows()).isNotEmpty();
        }
    }

    @Test
    void a_character_that_reads_one_way_everywhere_is_in_the_table_of_these_alone() {
        Set<String> one = table("readings/one-reading.csv").rows().stream()
                .map(row -> row.get("character"))
                .collect(Collectors.toSet());
        assertThat(table("readings/overrides.csv").rows()).noneMatch(row -> one.contains(row.get("characters")));
    }

    @Test
    void generic_parts_are_listed_once_for_each_kind_and_their_words_make_them_up() {
        List<String> seen = new ArrayList<>();
        table("generic-parts/generic-parts.csv").rows().forEach(row -> {
            seen.add(row.get("entity") + " " + row.get("generic"));
            assertThat(row.get("source")).as(row.toString()).isNotBlank();
            assertThat(row.get("only_told")).isIn("", "yes");
            if (!row.get("words").isEmpty()) {
                assertThat(row.get("words").replace("|", "")).isEqualTo(row.get("generic"));
            }
        });
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(Table.ofClassPath("generic-parts/generic-sizes.csv").rows()).isEmpty();
    }

    @Test
    void every_rule_has_a_weight_two_languages_and_a_citation() {
        Table rules = Table.ofClassPath("naming-rules/naming-rules.csv");
        assertThat(rules.column("rule")).doesNotHaveDuplicates();
        assertThat(rules.rows()).allSatisfy(row -> {
            assertThat(row.get("severity")).isIn(SEVERITIES);
            assertThat(List.of(row.get("zh"), row.get("en"), row.get("instrument"), row.get("article")))
                    .noneMatch(String::isBlank);
        });
        assertThat(Table.ofClassPath("naming-rules/uniqueness.csv").rows()).allSatisfy(row -> {
            assertThat(row.get("kind")).isIn(KINDS);
            assertThat(rules.column("rule")).contains(row.get("rule"));
            assertThat(List.of(row.get("duplicate"), row.get("homophone"), row.get("near")))
                    .isSubsetOf(SEVERITIES);
        });
    }

    @Test
    void trigger_words_name_their_rule_and_an_exemption_holds_the_word() {
        List<String> rules = Table.ofClassPath("naming-rules/naming-rules.csv").column("rule");
        assertThat(table("trigger-words/trigger-words.csv").rows()).allSatisfy(row -> {
            assertThat(rules).contains(row.get("rule"));
            assertThat(row.get("where")).isIn("any", "specific", "start", "equal");
            assertThat(row.get("severity").isEmpty() || SEVERITIES.contains(row.get("severity")))
                    .isTrue();
        });
    }

    @Test
    void a_character_looks_like_those_of_one_group_only() {
        List<Integer> seen = new ArrayList<>();
        table("look-alikes/look-alikes.csv").column("characters").forEach(group -> group.codePoints()
                .forEach(seen::add));
        assertThat(seen).doesNotHaveDuplicates();
    }
}
