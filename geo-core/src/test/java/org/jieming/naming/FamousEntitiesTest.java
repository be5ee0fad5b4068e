package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Verdicts.EMPTY;
import static org.jieming.naming.Verdicts.check;
import static org.jieming.naming.Verdicts.only;

import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** a natural entity is not called, and does not sound, like a famous one, wherever in the country that lies. */
class FamousEntitiesTest {
    private static final ItemVersion TAISHAN = place("泰山", "K1", "370902");

    /** What is graver than the note of a scope that is approximated. */
    private static List<NameFinding> a10(NameVerdict verdict) {
        return verdict.findings().stream()
                .filter(found ->
                        found.finding().rule().equals("A-10") && found.finding().severity() != Severity.NOTE)
                .toList();
    }

    /** 太 and 泰 are both tài. */
    @Test
    void a_name_that_sounds_like_a_famous_one_is_a_warning_whether_the_register_has_that_or_not() {
        for (NameIndex register : List.of(EMPTY, index(TAISHAN))) {
            NameVerdict verdict = check("太山", PlaceKind.K1, "340207", register);

            NameFinding found = only(verdict, "A-10", Severity.WARN);
            assertThat(found.finding().sentence().zh()).contains("著名自然地理实体“泰山”同音");
            assertThat(found.finding().sentence().en()).contains("“泰山”", "homophone");
            assertThat(found.finding().citation().article()).contains("第九条第(七)项");
            assertThat(verdict.verdict().passes()).isTrue();
        }
    }

    /** 花山 Huāshān beside 华山 Huàshān, of another tone. */
    @Test
    void other_tones_are_a_note() {
        assertThat(only(check("花山", PlaceKind.K1, "340207", EMPTY), "A-10", Severity.NOTE)
                        .finding()
                        .sentence()
                        .zh())
                .contains("华山", "近音");
    }

    @Test
    void a_name_of_the_list_is_a_warning_where_the_register_has_no_such_entity_and_blocked_where_it_has() {
        NameFinding listed = only(check("黄山", PlaceKind.K1, "340207", EMPTY), "A-10", Severity.WARN);
        assertThat(listed.finding().sentence().zh()).contains("“黄山”是著名自然地理实体名称", "请另拟名称");

        NameVerdict recorded = check("泰山", PlaceKind.K1, "340207", index(TAISHAN));
        assertThat(only(recorded, "A-10", Severity.BLOCK).conflicts()).hasSize(1);
        assertThat(a10(recorded)).hasSize(1);
    }

    @Test
    void that_nobody_checked_a_row_of_the_list_is_told() {
        assertThat(a10(check("长江", PlaceKind.K1, "340207", EMPTY)))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().sentence().zh()).contains("未经来源核对"));
    }

    /** 黄山 of the register, asked of itself; a street and a hill that sound like nothing famous. */
    @Test
    void the_entity_itself_and_other_names_are_free() {
        ItemVersion huangshan = place("黄山", "K1", "341003");
        ProposedName itself = new ProposedName(
                "黄山",
                PlaceKind.K1,
                "",
                Optional.of(DivisionCode.parse("341003")),
                Optional.empty(),
                Optional.of(huangshan.id()),
                TODAY,
                Extent.UNKNOWN);
        assertThat(a10(RULES.check(itself, index(huangshan)))).isEmpty();
        assertThat(a10(check("太山路", PlaceKind.K5, "340207", EMPTY))).isEmpty();
        assertThat(a10(check("望夫山", PlaceKind.K1, "340207", EMPTY))).isEmpty();
    }
}
