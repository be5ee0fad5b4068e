package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of divisions that state code and name and no level, as county boundaries come from the net. */
class LevelByCodeTest {
    private final List<Finding> findings = new ArrayList<>();

    private String level(String code, String stated) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.DIVISION));
        Map.of("name", "某地", "code", code, "level", stated).forEach(values::parse);
        return LevelByCode.with(ItemType.DIVISION, values.build(), findings).text("level");
    }

    @ParameterizedTest
    @CsvSource({
        "320000, province",
        "320500, prefecture",
        "320583, county",
        "320583100, township",
        "320583100201, village",
        // a county that its province administers directly, and one of a municipality
        "429004, county",
        "310151, county"
    })
    void the_zeros_at_the_end_of_the_code_tell_it_and_the_row_says_so(String code, String level) {
        assertThat(level(code, "")).isEqualTo(level);
        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("B-02");
            assertThat(found.severity()).isEqualTo(Severity.NOTE);
            assertThat(found.sentence().zh()).contains("按代码记为");
        });
    }

    @Test
    void it_is_asked_for_where_there_is_no_code_or_one_that_heads_a_list() {
        assertThat(level("", "")).isEmpty();
        // 县 of 重庆 is a heading and no unit
        assertThat(level("500200", "")).isEmpty();
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.WARN, Severity.WARN);
    }

    @Test
    void what_the_row_states_stands() {
        assertThat(level("320571", "functional-area")).isEqualTo("functional-area");
        assertThat(findings).isEmpty();
    }
}
