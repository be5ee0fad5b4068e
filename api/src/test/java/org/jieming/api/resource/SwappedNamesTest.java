package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Villages of one town bear names that must be unique in it, and a file gives them others: what counts is who bears what when the
 * whole file is in. 杨家湾, 石桥村 and 柳树村 are in use.
 */
class SwappedNamesTest extends NameDoors {
    @BeforeEach
    void two_more_villages() {
        for (String name : new String[] {"石桥村", "柳树村"}) {
            service.commit(Service.put(
                    ItemType.PLACE,
                    name,
                    Period.ALWAYS,
                    null,
                    Map.of("name", name, "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        }
    }

    private static String row(String item, String name) {
        return row(item, name, "2025-12-01");
    }

    private static String row(String item, String name, String day) {
        return Service.idOf(item) + "," + name + "," + day + "\n";
    }

    private JsonNode judged(String rows) {
        return judged(reviewer, "id,名称,生效日期\n" + rows);
    }

    private static void counts(JsonNode judged, int changed, int rejected) {
        assertThat(judged.at("/counts/changed").asInt()).as(judged.toString()).isEqualTo(changed);
        assertThat(judged.at("/counts/rejected").asInt()).as(judged.toString()).isEqualTo(rejected);
    }

    /** Row by row 石桥村 is borne by the second village when the first is to have it, and 杨家湾 by the first. */
    @Test
    void two_names_that_are_swapped_come_in_together() {
        JsonNode judged = judged(row("杨家湾", "石桥村") + row("石桥村", "杨家湾"));
        counts(judged, 2, 0);
        String path = judged.get("id").asText();
        JsonNode rows = reviewer.get(path + "/rows?kind=changed").json().get("rows");
        assertThat(rows.findValuesAsText("rule")).as(rows.toString()).doesNotContain("A-12", "C1-FORMER");
        Answer begun = reviewer.send("POST", path + "/apply", "{" + ACT + "}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isLessThan(300);
        assertThat(settled(reviewer, path, "applying").at("/status").asText())
                .as(reviewer.get(path).text())
                .isEqualTo("applied");
        assertThat(name("杨家湾")).isEqualTo("石桥村");
        assertThat(name("石桥村")).isEqualTo("杨家湾");
    }

    /** The first row says until when: it warns of writing over those days alone, in a swap as it does alone. */
    @Test
    void what_is_to_be_known_of_a_row_is_told_when_it_waited_too() {
        String until = Service.idOf("杨家湾") + ",%s,2025-12-01,2026-06-30\n";
        String swapped = Service.idOf("石桥村") + ",杨家湾,2025-12-01,2026-06-30\n";
        for (String rows : new String[] {until.formatted("新塘村"), until.formatted("石桥村") + swapped}) {
            JsonNode judged = judged(reviewer, "id,名称,生效日期,失效日期\n" + rows);
            counts(judged, (int) rows.lines().count(), 0);
            JsonNode told = reviewer.get(judged.get("id").asText() + "/rows?kind=changed")
                    .json()
                    .at("/rows/0");
            assertThat(told.findValuesAsText("rule")).as(told.toString()).contains("R-PERIOD");
        }
    }

    private String name(String item) {
        return service.stranger()
                .get(ITEMS + "/" + Service.idOf(item))
                .json()
                .at("/properties/name")
                .asText();
    }

    /** 杨家湾 becomes 石桥村, that 柳树村, and that 新塘村, whatever their order; and all three change names in a ring. */
    @Test
    void a_chain_of_renamings_comes_in_in_any_order_and_so_does_a_ring() {
        String first = row("杨家湾", "石桥村");
        String second = row("石桥村", "柳树村");
        counts(judged(first + second + row("柳树村", "新塘村")), 3, 0);
        counts(judged(row("柳树村", "新塘村") + second + first), 3, 0);
        counts(judged(first + second + row("柳树村", "杨家湾")), 3, 0);
    }

    /** The last of the chain wants 杨家湾, which nobody gives up: it falls, then the second, whose name stays borne, then the first. */
    @Test
    void a_chain_whose_end_is_refused_is_refused_whole() {
        service.commit(Service.put(
                ItemType.PLACE,
                "塘边村",
                Period.ALWAYS,
                null,
                Map.of("name", "塘边村", "kind", "K3", "division_code", Proposing.WEST, "status", "in-use")));
        JsonNode judged = judged(row("塘边村", "石桥村") + row("石桥村", "柳树村") + row("柳树村", "杨家湾"));
        counts(judged, 0, 3);
        JsonNode rows = reviewer.get(judged.get("id").asText() + "/rows?kind=rejected")
                .json()
                .get("rows");
        assertThat(rows.findValuesAsText("rule")).as(rows.toString()).contains("A-12");
    }

    /** From 2026-01-01 to 02-01 both villages would be called 石桥村. */
    @Test
    void names_that_are_swapped_on_two_days_are_borne_by_two_between_them() {
        counts(judged(row("杨家湾", "石桥村", "2026-01-01") + row("石桥村", "杨家湾", "2026-02-01")), 0, 2);
    }

    /** The same two renamings on one day and on two: each file is judged by its own days, whatever was judged before it and not applied. */
    @Test
    void what_another_file_would_have_made_is_nothing_to_this_one() {
        String first = row("杨家湾", "石桥村", "2026-01-01");
        counts(judged(first + row("石桥村", "杨家湾", "2026-01-01")), 2, 0);
        counts(judged(first + row("石桥村", "杨家湾", "2026-02-01")), 0, 2);
        counts(judged(first + row("石桥村", "杨家湾", "2026-01-01")), 2, 0);
    }

    /** A new village may have the name that the file takes from another one; of two new ones the second may not, and none what stays borne. */
    @Test
    void a_new_row_comes_in_for_a_name_that_the_file_takes_away_and_for_no_other() {
        String away = Service.idOf("石桥村") + ",新塘村,2025-12-01,,,,,\n";
        assertThat(counts(fresh("甲") + away)).contains("\"new\":1", "\"changed\":1", "\"rejected\":0");
        assertThat(counts(fresh("甲"))).contains("\"new\":0", "\"rejected\":1");
        assertThat(counts(fresh("甲") + fresh("乙") + away)).contains("\"new\":0", "\"rejected\":2");
    }

    /** A quarter of the name 石桥村 becomes the seat of a committee: beside the village of that name it may not, where that is renamed it may. */
    @Test
    void what_becomes_a_village_takes_the_name_that_the_file_takes_from_another() {
        service.commit(Service.put(
                ItemType.PLACE,
                "片区",
                Period.ALWAYS,
                null,
                Map.of("name", "石桥村", "kind", "K8", "division_code", Proposing.WEST, "status", "in-use")));
        String seat = Service.idOf("片区") + ",石桥村,2025-12-01,K3\n";
        String head = "id,名称,生效日期,地名种类\n";
        counts(judged(reviewer, head + seat), 0, 1);
        counts(judged(reviewer, head + seat + Service.idOf("石桥村") + ",新塘村,2025-12-01,K3\n"), 2, 0);
    }

    /** Two quarters of one name are no double entry; two seats of one name are, whichever row comes first. */
    @Test
    void of_two_that_become_villages_of_one_name_in_one_file_one_comes_in() {
        for (String item : new String[] {"东片", "西片"}) {
            service.commit(Service.put(
                    ItemType.PLACE,
                    item,
                    Period.ALWAYS,
                    null,
                    Map.of("name", "荷塘村", "kind", "K8", "division_code", Proposing.WEST, "status", "in-use")));
        }
        String east = Service.idOf("东片") + ",荷塘村,2025-12-01,K3\n";
        String west = Service.idOf("西片") + ",荷塘村,2025-12-01,K3\n";
        counts(judged(reviewer, "id,名称,生效日期,地名种类\n" + east + west), 1, 1);
        counts(judged(reviewer, "id,名称,生效日期,地名种类\n" + west + east), 1, 1);
    }

    private String counts(String rows) {
        return judged(reviewer, "id,名称,生效日期,政区代码,地名种类,地名状态,批准文号,批准时间\n" + rows)
                .at("/counts")
                .toString();
    }

    private static String fresh(String item) {
        return Service.idOf(item) + ",石桥村,2025-12-01," + Proposing.WEST + ",K3,在用,1号,2025-11-30\n";
    }
}
