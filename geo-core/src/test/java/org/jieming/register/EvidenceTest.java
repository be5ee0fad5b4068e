package org.jieming.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Values VILLAGE = Values.of(Descriptor.of(ItemType.PLACE))
            .set("name", "大石桥村")
            .set("alias_names", List.of("桥头"))
            .set("former_names", List.of("石桥村(2000—2010)"))
            .build();

    private static Values citing(String cell) {
        return VILLAGE.toBuilder().parse("sources", cell).build();
    }

    @Test
    void a_line_tells_statement_document_date_and_link_and_is_stored_in_one_form() {
        Values values =
                citing("石桥村: 《示例县地名志》,第 12 页、第 15 页\uFF081986-05\uFF09 https://example.org/p12 | 位置\uFF1A1:10000 地形图");
        assertThat(Evidence.in(values))
                .containsExactly(
                        new Evidence("石桥村", "《示例县地名志》,第 12 页、第 15 页", "1986-05", "https://example.org/p12"),
                        new Evidence("位置", "1:10000 地形图", "", ""));
        assertThat(values.get("sources"))
                .contains(List.of(
                        "石桥村\uFF1A《示例县地名志》,第 12 页、第 15 页 (1986-05) https://example.org/p12", "位置\uFF1A1:10000 地形图"));
        assertThat(Evidence.in(values).get(0).year()).isEqualTo("1986");
        // what is stored is read as it was
        String cell = Evidence.in(values).stream().map(Evidence::toString).collect(Collectors.joining("|"));
        assertThat(citing(cell)).isEqualTo(values);
    }

    @Test
    void each_name_the_shape_and_each_field_has_its_own() {
        Values values = citing("桥头\uFF1A口述|石桥村\uFF1A县志|大石桥村\uFF1A批复|geometry\uFF1A地形图|地名来历\uFF1A碑记|Origin: stone");
        assertThat(Evidence.ofName(values, "石桥村(2000—2010)"))
                .extracting(Evidence::document)
                .containsExactly("县志");
        assertThat(Evidence.ofName(values, "大石桥村"))
                .extracting(Evidence::document)
                .containsExactly("批复");
        assertThat(Evidence.of(values, "geometry"))
                .extracting(Evidence::document)
                .containsExactly("地形图");
        assertThat(Evidence.of(values, "origin")).extracting(Evidence::document).containsExactly("碑记", "stone");
        assertThat(Evidence.of(values, "meaning")).isEmpty();
        assertThat(Evidence.findings(values)).isEmpty();
    }

    /** 桥头 is a name of the place, so that what is said of it is said of no field that may be called so. */
    @Test
    void a_name_that_is_not_borne_and_a_field_that_there_is_not_are_refused_by_their_words() {
        assertThat(Evidence.findings(citing("小石桥村\uFF1A县志|颜色\uFF1A口述|桥头\uFF1A口述|标准名称\uFF1A批复")))
                .extracting(Finding::field, found -> found.sentence().zh().split("[“”]")[1])
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sources", "小石桥村"),
                        org.assertj.core.groups.Tuple.tuple("sources", "颜色"),
                        org.assertj.core.groups.Tuple.tuple("sources", "标准名称"));
    }

    @Test
    void a_line_without_statement_or_document_says_how_it_is_written() {
        for (String line : List.of("县志", "石桥村\uFF1A", "\uFF1A县志", "石桥村: (1986)", "石桥村: https://example.org")) {
            assertThatThrownBy(() -> citing(line)).as(line).isInstanceOfSatisfying(Malformed.class, refused -> {
                assertThat(refused.field()).isEqualTo("sources");
                assertThat(refused.remedy().zh()).contains("各项来源", "文献不得为空");
                assertThat(refused.remedy().en()).contains("the document is not left empty");
            });
        }
    }

    @Test
    void the_register_takes_no_evidence_of_a_name_that_a_version_does_not_bear() {
        Change right = Samples.put("bridge", Period.ALWAYS, citing("石桥村\uFF1A县志"));
        Change wrong = Samples.put("ford", Period.ALWAYS, citing("小石桥村\uFF1A县志"));
        assertThat(Snapshot.EMPTY.draft(Samples.changes(right), Samples.NOON)).isInstanceOf(Edit.Applied.class);
        assertThat(Snapshot.EMPTY.draft(Samples.changes(wrong), Samples.NOON))
                .isInstanceOfSatisfying(Edit.Refused.class, refused -> assertThat(
                                refused.verdict().findings())
                        .extracting(Finding::rule)
                        .containsExactly("R-EVIDENCE"));
    }

    @Test
    void a_line_that_was_never_read_is_refused_all_the_same() {
        Values unread = VILLAGE.toBuilder().set("sources", List.of("县志")).build();
        assertThat(Evidence.findings(unread)).extracting(Finding::rule).containsExactly("R-EVIDENCE");
    }

    /** The wide semicolon of Chinese typing parts a list as the narrow one does: two names. */
    @Test
    void a_list_in_a_cell_is_parted_by_either_semicolon() {
        Values values =
                VILLAGE.toBuilder().parse("alias_names", "桥头\uFF1B北村;上村").build();
        assertThat(values.get("alias_names")).contains(List.of("桥头", "北村", "上村"));
    }
}
