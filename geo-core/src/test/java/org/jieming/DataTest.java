package org.jieming;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.division.DivisionKind;
import org.jieming.division.DivisionLevel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every table under {@code data/} keeps the rules that the README of its folder states. */
class DataTest {
    private static final List<String> PROPERTY_COLUMNS =
            List.of(("property,type,unit,zh,en,code_list,required,key,unique,audience,many,min,max,aliases,source,note")
                    .split(","));
    private static final Set<String> TYPES =
            Set.of("text", "integer", "decimal", "boolean", "date", "code", "division-code", "reference", "evidence");
    private static final Set<String> UNITS =
            Set.of(("|m|m2|mu|km|km2|km/h|degrees|persons|households|beds|places|meals|percent|year").split("\\|"));
    private static final Set<String> OF_THE_REGISTER = Set.of(
            "id", "item_id", "geometry", "geom", "shape", "valid_from", "valid_to", "revision", "act", "type_name");

    private final Table itemTypes = Table.ofClassPath("item-types/item-types.csv");
    private final Table codeLists = Table.ofClassPath("code-lists/code-lists.csv");

    private Table properties(String itemType) {
        return Table.ofClassPath("item-types/" + itemType + ".csv");
    }

    @Test
    void the_eleven_item_types_and_their_collections_are_those_of_the_design() {
        assertThat(itemTypes.header())
                .containsExactly("type", "collection", "zh", "en", "geometry", "description_zh", "description_en");
        assertThat(itemTypes.column("collection"))
                .containsExactly(("divisions places boundary-lines boundary-markers cemeteries facilities"
                                + " residential-areas population-cells constraint-zones roads signs")
                        .split(" "));
        assertThat(itemTypes.column("geometry")).isSubsetOf("point", "line", "polygon", "any");
        assertThat(itemTypes.rows()).allSatisfy(row -> assertThat(row.values()).noneMatch(String::isBlank));
    }

    @TestFactory
    List<DynamicTest> the_properties_of_each_type_keep_the_rules() {
        return itemTypes.column("type").stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> checkProperties(properties(type))))
                .toList();
    }

    private void checkProperties(Table table) {
        assertThat(table.header()).isEqualTo(PROPERTY_COLUMNS);
        assertThat(table.column("property"))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*") && name.length() <= 40)
                .contains("name", "source", "remarks", "schematic", "orig_crs", "transform_note", "accuracy_class")
                .doesNotContainAnyElementsOf(OF_THE_REGISTER);
        assertThat(table.column("zh")).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(table.column("en")).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(table.column("source")).noneMatch(String::isBlank);
        assertThat(table.column("type")).isSubsetOf(TYPES);
        assertThat(table.column("unit")).isSubsetOf(UNITS);
        assertThat(table.column("audience")).isSubsetOf("public", "internal", "restricted");
        assertThat(table.column("key")).contains("1");
        table.rows().forEach(row -> checkProperty(table.name(), row));
        checkAliases(table);
    }

    private void checkProperty(String table, Map<String, String> row) {
        String where = table + " " + row.get("property");
        for (String flag : List.of("required", "unique", "many")) {
            assertThat(row.get(flag)).as(where).isIn("", "yes");
        }
        assertThat(row.get("key")).as(where).isIn("", "1", "2");
        if (row.get("type").equals("code")) {
            assertThat(codeLists.column("list")).as(where).contains(row.get("code_list"));
        } else {
            assertThat(row.get("code_list")).as(where).isEmpty();
        }
        if (row.get("type").equals("reference")) {
            assertThat(itemTypes.column("type")).as(where).contains(row.get("note"));
        }
        if (!row.get("many").isEmpty()) {
            assertThat(row.get("type")).as(where).isIn("text", "code", "division-code", "evidence");
        }
        checkBounds(where, row);
    }

    private void checkBounds(String where, Map<String, String> row) {
        boolean number = Set.of("integer", "decimal").contains(row.get("type"));
        boolean text = Set.of("text", "evidence").contains(row.get("type"));
        assertThat(row.get("min").isEmpty() || number).as(where).isTrue();
        assertThat(row.get("max").isEmpty() || number || text).as(where).isTrue();
        assertThat(text && row.get("max").isEmpty())
                .as(where + " bounds its text")
                .isFalse();
        if (!row.get("min").isEmpty()) {
            assertThat(new BigDecimal(row.get("min"))).as(where).isLessThan(new BigDecimal(row.get("max")));
        }
    }

    /** A header of a bureau's file must lead to one property only, be it by name, title or alias. */
    private void checkAliases(Table table) {
        List<String> headers = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            Set<String> own = new TreeSet<>(Set.copyOf(Table.parts(row.get("aliases"))));
            own.add(row.get("property"));
            own.add(row.get("zh"));
            own.add(row.get("en"));
            own.stream().map(alias -> alias.toLowerCase(Locale.ROOT)).distinct().forEach(headers::add);
        }
        assertThat(headers).doesNotHaveDuplicates();
    }

    @TestFactory
    List<DynamicTest> each_code_list_keeps_the_rules() {
        return codeLists.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get("list"), () -> checkCodes(row)))
                .toList();
    }

    private void checkCodes(Map<String, String> list) {
        assertThat(list.values()).noneMatch(String::isBlank);
        Table table = Table.ofClassPath("code-lists/" + list.get("list") + ".csv");
        assertThat(table.header()).containsExactly("code", "zh", "en", "parent", "aliases", "source");
        assertThat(table.column("code"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Za-z0-9]+(-[a-z0-9]+)*"));
        assertThat(table.column("zh")).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(table.column("en")).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(table.column("source")).noneMatch(String::isBlank);
        assertThat(table.column("parent").stream().filter(parent -> !parent.isEmpty()))
                .isSubsetOf(parents(list.get("list"), table));
        checkWords(table);
    }

    private List<String> parents(String list, Table own) {
        return switch (list) {
            case "division-type" ->
                Table.ofClassPath("code-lists/division-level.csv").column("code");
            case "marker-letter" ->
                Table.ofClassPath("code-lists/marker-standing.csv").column("code");
            default -> own.column("code");
        };
    }

    /** A word of a bureau's file must lead to one code only, be it the code, a title or an alias. */
    private void checkWords(Table table) {
        List<String> words = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            Set<String> own = new TreeSet<>(Set.copyOf(Table.parts(row.get("aliases"))));
            own.add(row.get("code"));
            own.add(row.get("zh"));
            own.add(row.get("en"));
            own.stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().forEach(words::add);
        }
        assertThat(words).as(table.name()).doesNotHaveDuplicates();
    }

    @Test
    void every_code_list_that_a_property_uses_is_listed_and_every_listed_one_is_used_or_said_to_stand_alone() {
        Set<String> used = new TreeSet<>();
        itemTypes.column("type").forEach(type -> used.addAll(properties(type).column("code_list")));
        // Titles of class codes, kinds of change and the columns of seeds/targets: read by code, not by a property.
        used.addAll(List.of("place-class", "division-event", "indicator", "target-sense", "target-role"));
        used.remove("");
        assertThat(codeLists.column("list")).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void the_class_table_is_a_skeleton_whose_codes_have_five_digits_and_say_how_well_they_are_known() {
        Table classes = Table.ofClassPath("code-lists/place-class.csv");
        assertThat(classes.column("code"))
                .allMatch(code -> code.matches("[0-9]{5}"))
                .doesNotContain("23100", "24100");
        assertThat(classes.column("source")).allMatch(source -> source.matches(".*\\[(sure|likely|check).*\\]"));
    }

    @Test
    void levels_and_kinds_of_the_code_speak_the_words_of_the_code_lists() {
        Table types = Table.ofClassPath("code-lists/division-type.csv");
        for (DivisionKind kind : DivisionKind.values()) {
            assertThat(types.column("code")).containsAll(kind.types());
        }
        Table levels = Table.ofClassPath("code-lists/division-level.csv");
        for (DivisionLevel level : DivisionLevel.values()) {
            assertThat(levels.rows())
                    .anyMatch(row -> row.get("code").equals(level.word())
                            && row.get("zh").equals(level.title().zh())
                            && row.get("en").equals(level.title().en()));
        }
    }

    @Test
    void every_variant_of_a_character_leads_to_one_form_that_is_no_variant_itself() {
        Table characters = Table.ofClassPath("characters/simplified.csv");
        assertThat(characters.header()).containsExactly("character", "simplified", "source");
        assertThat(characters.column("character")).doesNotHaveDuplicates().hasSizeGreaterThan(3_000);
        assertThat(characters.rows()).allSatisfy(row -> {
            assertThat(row.get("character")
                            .codePointCount(0, row.get("character").length()))
                    .isEqualTo(1);
            assertThat(row.get("simplified")
                            .codePointCount(0, row.get("simplified").length()))
                    .isEqualTo(1);
            assertThat(row.get("source")).isNotBlank();
        });
        assertThat(characters.column("simplified")).doesNotContainAnyElementsOf(characters.column("character"));
    }

    @Test
    void a_pattern_of_marker_numbers_tells_line_serial_and_letter() {
        Table patterns = Table.ofClassPath("boundary-numbers/patterns.csv");
        assertThat(patterns.header())
                .containsExactly("region", "of", "level", "pattern", "zh", "en", "rule", "source", "confidence");
        Table levels = Table.ofClassPath("code-lists/line-level.csv");
        assertThat(patterns.rows()).allSatisfy(row -> {
            assertThat(row.get("of")).isIn("line", "marker");
            assertThat(row.get("region")).matches("[0-9]*");
            assertThat(row.get("level").isEmpty() || levels.column("code").contains(row.get("level")))
                    .isTrue();
            assertThat(row.get("of").equals("line")
                            || row.get("pattern").contains("(?<line>")
                                    && row.get("pattern").contains("(?<serial>[0-9]")
                                    && row.get("pattern").contains("(?<letter>"))
                    .isTrue();
        });
    }
}
