package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.paper.Paper;
import org.jieming.api.process.Excerpt;
import org.junit.jupiter.api.Test;

/** What a printed gap statement leaves out, it says. */
class GapPaperTest {

    @Test
    void of_a_hundred_and_three_units_that_fall_short_three_are_told_not_to_be_listed() {
        ObjectNode answer = Json.object();
        ObjectNode clause = answer.putArray("clauses").addObject().put("outcome", "short");
        ArrayNode units = clause.putArray("units");
        for (int unit = 0; unit < 103; unit++) {
            units.addObject().put("name", "村" + unit).put("short", 1);
        }
        units.addObject().put("name", "达标村").put("short", 0);
        Paper paper = GapPaper.of(new Excerpt(answer, Language.ZH));
        assertThat(paper.blocks())
                .filteredOn(Paper.Line.class::isInstance)
                .extracting(block -> ((Paper.Line) block).text())
                .anyMatch(text -> text.contains("前 100 个政区,另有 3 个未列出"));
        assertThat(paper.blocks())
                .filteredOn(Paper.Grid.class::isInstance)
                .extracting(block -> ((Paper.Grid) block).rows().size())
                .contains(100);
    }
}
