package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Verdicts.EMPTY;
import static org.jieming.naming.Verdicts.check;
import static org.jieming.naming.Verdicts.rules;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.junit.jupiter.api.Test;

/** Words that make a name a candidate (A-04, A-08, G6), and names that are none though they look like one. */
class TriggerWordsTest {
    @Test
    void persons_capitals_and_places_abroad_are_candidates() {
        for (String name :
                List.of("希特勒路", "列宁路", "普京大道", "胡志明路", "马克思街", "河内路", "华盛顿路", "惠灵顿路", "富士山路", "哈佛路", "法兰西路")) {
            assertThat(rules(name, PlaceKind.K5)).as(name).contains("Y1", "A-08");
            assertThat(check(name, PlaceKind.K5, "", EMPTY).verdict().passes())
                    .as(name)
                    .isTrue();
        }
        assertThat(rules("华盛顿路", PlaceKind.K5)).hasSize(2);
        assertThat(Verdicts.check("华盛顿路", PlaceKind.K5, "", EMPTY).toString()).doesNotContain("未经来源核对");
    }

    @Test
    void what_offends_public_order_is_a_candidate() {
        for (String name : List.of("淫荡巷", "王八蛋路", "台独路", "法轮功路", "土匪巷")) {
            assertThat(rules(name, PlaceKind.K5)).as(name).contains("A-04");
        }
    }

    @Test
    void titles_of_rulers_are_candidates() {
        assertThat(rules("至尊华庭", PlaceKind.K6)).contains("G6");
        assertThat(rules("皇室花园", PlaceKind.K6)).contains("G6");
    }

    /** 塔林 is a forest of pagodas, 万象 all things; 列宁公园 is named in the notice as one that stays, 阿育王寺 is a temple. */
    @Test
    void ordinary_words_and_old_names_of_the_kind_are_none() {
        for (String name : List.of("塔林路", "万象路", "河内里路", "法轮寺路", "法轮塔路", "阿育王寺路", "内河路")) {
            assertThat(rules(name, PlaceKind.K5)).as(name).doesNotContain("Y1", "A-04");
        }
        assertThat(rules("列宁公园", PlaceKind.K4)).doesNotContain("Y1");
        assertThat(rules("曼德拉苏木", PlaceKind.K2)).doesNotContain("Y1");
    }
}
