package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.population.SmallCounts;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** What the public is told of cells whose figures are stand-ins: how many there are, and by how much figures may be off (domain E.3). */
class StandInsSaidTest {
    private static final DivisionCode COUNTY = DivisionCode.parse("990122");

    private static Population.Cell cell(String id, long all, long elders, long older) {
        ItemVersion item = SmallCounts.standIns(new ItemVersion(
                ItemId.named(id),
                ItemType.POPULATION_CELL,
                Period.ALWAYS,
                new RevisionNumber(1),
                Values.of(Descriptor.of(ItemType.POPULATION_CELL))
                        .set("cell_id", id)
                        .set("population", all)
                        .set("pop_60_plus", elders)
                        .set("pop_65_plus", older)
                        .build(),
                null));
        return new Population.Cell(
                item, COUNTY, (Long) item.values().get("pop_65_plus").orElseThrow(), null);
    }

    private static StandIns told(List<Population.Cell> cells) {
        return StandIns.of(Band.ELDERS_65, cells);
    }

    @Test
    void a_cell_whose_elders_are_nearly_all_its_people_is_told_of_with_how_much_it_is_off() {
        // 100, 99 and 98 are told as 100, 97 and 94: 98 − 94 = 4 = twice 2
        StandIns close = told(List.of(cell("close", 100, 99, 98), cell("large", 100, 50, 40)));
        assertThat(close.cells()).isEqualTo(1);
        assertThat(close.said().zh())
                .startsWith("1 个人口单元与包含它的年龄段相差不足 5 人,公众版按相差 3 人计")
                .contains("每处至多相差 4 人,合计至多相差 4 人");
        // and one of 2 elders, told as 3: 4 + 2 = 6 in all
        Bilingual both = told(List.of(cell("close", 100, 99, 98), cell("small", 100, 50, 2)))
                .said();
        assertThat(both.zh())
                .startsWith("1 个人口单元不足 5 人,公众版按每处 3 人计;1 个人口单元与包含它的年龄段相差不足 5 人")
                .contains("每处至多相差 4 人,合计至多相差 6 人");
        assertThat(both.en()).contains("off by 4 people at most for each of them, and by 6 in all");
    }

    @Test
    void pieces_of_a_cell_that_was_spread_count_once_and_what_is_told_as_it_is_not_at_all() {
        Population.Cell whole = cell("close", 100, 99, 50);
        Population.Cell close = cell("near", 100, 60, 58);
        // 58 are told as 57, in pieces of 3 and 54
        List<Population.Cell> pieces = new ArrayList<>(List.of(whole));
        for (long people : new long[] {3, 54}) {
            pieces.add(new Population.Cell(close.item(), COUNTY, people, null));
        }
        assertThat(told(pieces)).isEqualTo(new StandIns(0, 1, 2, 2));
        assertThat(told(List.of(whole))).isEqualTo(StandIns.NONE);
    }
}
