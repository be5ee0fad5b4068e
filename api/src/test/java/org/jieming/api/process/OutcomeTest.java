package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.paper.Paper;
import org.jieming.language.Bilingual;
import org.junit.jupiter.api.Test;

/** What is kept of an answer is made once, and asked for as often as one likes. */
class OutcomeTest {
    private final List<String> made = new ArrayList<>();

    private Outcome outcome() {
        return Outcome.of(Json.object().put("title", "范围"))
                .mapped(() -> {
                    made.add("map");
                    return Json.object().put("type", "FeatureCollection").put("width", 0.1);
                })
                .listed(() -> {
                    made.add("table");
                    return new Sheet(Bilingual.of("表", "Table"), List.of(), List.of());
                })
                .printed(language -> {
                    made.add("paper " + language);
                    return new Paper.Builder(language, language).done();
                });
    }

    @Test
    void all_forms_are_made_while_it_is_worked_on_and_none_of_them_again() {
        Outcome kept = outcome().made();
        assertThat(made).containsExactlyInAnyOrder("map", "table", "paper zh", "paper en");
        for (int time = 0; time < 2; time++) {
            assertThat(kept.map().orElseThrow().get().toString())
                    .isEqualTo("{\"type\":\"FeatureCollection\",\"width\":0.1}");
            assertThat(kept.table().orElseThrow().get().name().zh()).isEqualTo("表");
            assertThat(kept.paper().orElseThrow().apply("en").title()).isEqualTo("en");
            assertThat(kept.paper().orElseThrow().apply("zh").title()).isEqualTo("zh");
        }
        assertThat(made).hasSize(4);
    }

    @Test
    void what_an_analysis_does_not_make_is_not_made() {
        Outcome kept = Outcome.of(Json.object()).made();
        assertThat(kept.map()).isEmpty();
        assertThat(kept.table()).isEmpty();
        assertThat(kept.paper()).isEmpty();
    }
}
