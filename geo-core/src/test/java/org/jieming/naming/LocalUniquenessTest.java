package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Verdicts.only;

import java.util.Optional;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.rule.Citation;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** Uniqueness by stricter local regulation (A-17; 宁波市地名管理条例 Art. 10(3)): rows of a bureau's own uniqueness.csv. */
class LocalUniquenessTest {

    @Test
    void a17_a_row_of_local_regulation_that_names_its_source_is_cited_with_what_it_asks() {
        PlaceTables local = PlaceTables.with(path -> path.equals("naming-rules/uniqueness.csv")
                ? Optional.of("kind,level,rule,scope,dup_on,duplicate,homophone,near,dialect,source\n"
                        + "K5,,A-13,city,specific,block,warn,warn,no,虚构市地名管理条例第十条第(三)项\n")
                : Optional.empty());
        NameIndex register = NameIndex.of(Registers.snapshot(place("示例大道", "K5", "330281001000")), local);
        NameFinding found = only(
                NamingRules.of(local).check(ProposedName.of("示例路", PlaceKind.K5, "330203", TODAY), register),
                "A-13",
                Severity.BLOCK);

        // the Regulation asks for whole names within one built-up area; that the specific parts of a city differ is
        // local law
        assertThat(found.finding().citation()).isEqualTo(new Citation("虚构市地名管理条例第十条第(三)项", "", ""));
        assertThat(found.finding().sentence().zh()).endsWith("规则:同一个地级行政区域内同类地名的专名不应重名,并避免同音。");
        assertThat(found.finding().sentence().en())
                .endsWith(
                        "Rule: Specific parts of names of one kind: unique within one prefecture or city, homophones to be avoided.");
    }

    @Test
    void a17_local_regulation_compares_specific_parts_in_the_whole_city_with_its_dialect() {
        PlaceTables ningbo = PlaceTables.with(path -> path.equals("naming-rules/uniqueness.csv")
                ? Optional.of("kind,level,rule,scope,dup_on,duplicate,homophone,near,dialect\n"
                        + "K5,,A-13,city,specific,block,warn,warn,yes\n")
                : Optional.empty());
        NameIndex register = NameIndex.of(
                Registers.snapshot(place("兰江路", "K5", "330281001000"), place("宁穿路", "K5", "330203001000")), ningbo);
        NamingRules rules = NamingRules.of(ningbo);

        // 兰江巷 bears the specific part of 兰江路; 南江路 nán is heard as lán where n and l are one
        assertThat(only(
                                rules.check(ProposedName.of("兰江巷", PlaceKind.K5, "330203", TODAY), register),
                                "A-13",
                                Severity.BLOCK)
                        .conflicts())
                .hasSize(1);
        assertThat(only(
                                rules.check(ProposedName.of("南江路", PlaceKind.K5, "330203", TODAY), register),
                                "A-13",
                                Severity.WARN)
                        .conflicts())
                .extracting(conflict -> conflict.item().name())
                .containsExactly("兰江路");
    }

    /** 太 and 泰 are both tài; the register holds no 泰山, so that it is the list of famous entities that speaks. */
    @Test
    void a10_likeness_to_a_famous_entity_is_cited_by_the_source_of_the_bureaus_own_row() {
        PlaceTables local = PlaceTables.with(path -> path.equals("naming-rules/uniqueness.csv")
                ? Optional.of("kind,level,rule,scope,dup_on,duplicate,homophone,near,dialect,source\n"
                        + "K1,famous,A-10,country,full,block,warn,note,no,虚构省地名管理条例第九条\n")
                : Optional.empty());
        NameFinding found = only(
                NamingRules.of(local)
                        .check(
                                ProposedName.of("太山", PlaceKind.K1, "330203", TODAY),
                                NameIndex.of(Registers.snapshot(), local)),
                "A-10",
                Severity.WARN);

        assertThat(found.finding().sentence().zh()).contains("泰山", "规则:全国内同类地名不应重名,并避免同音。");
        assertThat(found.finding().citation()).isEqualTo(new Citation("虚构省地名管理条例第九条", "", ""));
    }
}
