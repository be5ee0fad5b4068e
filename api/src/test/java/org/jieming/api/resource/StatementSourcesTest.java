package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What each statement rests on. A village was called 石桥村 until 2010 by the gazetteer of 1986, and is 大石桥村 since by a list of
 * 2010; its alias and where it lies have documents of their own, the origin has none. Of another village nothing is cited at all.
 */
class StatementSourcesTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void two_villages() {
        SERVICE.commit(JurisdictionTest.unit("county", "990121", 105.0, 105.2));
        SERVICE.commit(village("bridge", "2000-01-01", "石桥村", Map.of("source", "地名志(1986)")));
        SERVICE.commit(village(
                "bridge",
                "2010-03-01",
                "大石桥村",
                Map.of(
                        "source", "地名目录(2010)",
                        "alias_names", "桥头|北村",
                        "origin", "村东有石桥",
                        "meaning", "以桥得名",
                        "sources",
                                "桥头:民政志,第 12 页 (1996-05) https://example.org/12" + "|位置:1:10000 地形图 (2018)|地名含义:碑记")));
        SERVICE.commit(village("bare", "2000-01-01", "无据村", Map.of("origin", "不详")));
        SERVICE.commit(village("half", "2000-01-01", "半据村", Map.of("origin", "不详", "sources", "半据村:县志")));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change.Put village(String id, String from, String name, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.putAll(Map.of("name", name, "kind", "K3", "status", "in-use", "division_code", "990121"));
        return Service.put(ItemType.PLACE, id, Service.from(from), Shape.point(105.01, 35.01), values);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> cited(JsonNode feature, String toponym) {
        return each(feature.get("names"))
                .filter(name -> name.get("toponym").asText().equals(toponym))
                .map(name -> name.get("citations").toString())
                .toList();
    }

    private static JsonNode linked(String id) {
        return SERVICE.stranger()
                .get("/id/" + Service.idOf(id) + "?f=jsonld")
                .json()
                .at("/features/0");
    }

    @Test
    void linked_places_cite_a_use_by_its_own_source_else_by_that_of_the_version_it_came_from() {
        JsonNode bridge = linked("bridge");
        // given up in 2010: the source of today's version says nothing of it
        assertThat(cited(bridge, "石桥村")).containsExactly("[{\"label\":\"地名志(1986)\"}]");
        assertThat(cited(bridge, "大石桥村")).containsExactly("[{\"label\":\"地名目录(2010)\"}]");
        assertThat(cited(bridge, "桥头"))
                .containsExactly("[{\"label\":\"民政志,第 12 页\",\"year\":1996,\"@id\":\"https://example.org/12\"}]");
        assertThat(cited(bridge, "北村")).containsExactly("[{\"label\":\"地名目录(2010)\"}]");
        assertThat(bridge.at("/geometry/geometries/0/citations").toString()).isEqualTo("[{\"label\":\"地名志(1986)\"}]");
        assertThat(bridge.at("/geometry/geometries/1/citations").toString())
                .isEqualTo("[{\"label\":\"1:10000 地形图\",\"year\":2018}]");
        assertThat(each(bridge.get("descriptions"))
                        .map(told -> told.get("citations").toString()))
                .containsExactly("[{\"label\":\"碑记\"}]", "[{\"label\":\"地名目录(2010)\"}]");
    }

    @Test
    void what_nothing_bears_out_has_no_citation() {
        JsonNode bare = linked("bare");
        assertThat(cited(bare, "无据村")).containsExactly("[]");
        assertThat(bare.at("/geometry/citations").toString()).isEqualTo("[]");
        assertThat(bare.toString()).doesNotContain("Jieming");
    }

    @Test
    void the_history_sheet_numbers_the_sources_of_each_statement() {
        String sheet = SERVICE.stranger()
                .get("/id/" + Service.idOf("bridge") + "?f=html")
                .text();
        assertThat(sheet)
                .contains("<td>石桥村</td><td>标准名</td><td>2000-01-01</td><td>2010-03-01</td><td>[1]</td>")
                .contains("<td>大石桥村</td><td>标准名</td><td>2010-03-01</td><td></td><td>[2]</td>")
                .contains("<td>桥头</td><td>别名</td><td>2010-03-01</td><td></td><td>[3]</td>")
                .contains("<b>[1]</b> 资料来源：地名志(1986)")
                .contains("<b>[2]</b> 资料来源：地名目录(2010)")
                .contains("<b>[3]</b> 民政志,第 12 页 (1996-05) https://example.org/12")
                .contains("<b>地名含义</b> 以桥得名 [4]")
                .contains("<b>地名来历</b> 村东有石桥 [2]")
                .contains("<b>[4]</b> 碑记")
                .contains("<b>位置</b> 105.01000, 35.01000 [5]")
                .contains("<b>[5]</b> 1:10000 地形图 (2018)");
        assertThat(SERVICE.stranger()
                        .get("/id/" + Service.idOf("bare") + "?f=html")
                        .text())
                .contains("<b>地名来历</b> 不详 [未注明来源]");
    }

    /** The bridge states all its sources; of the bare one name, position and origin have none; a name decided by an act has one. */
    @Test
    void completeness_flags_records_that_cite_nothing_and_statements_without_a_source() {
        String ask = "{\"inputs\":{\"area\":\"990121\"}}";
        JsonNode made = SERVICE.stranger()
                .send("POST", "/processes/completeness/execution", ask, "Content-Type", "application/json")
                .json();
        assertThat(made.get("records").asInt()).isEqualTo(3);
        assertThat(made.get("nothing_cited").asInt()).isEqualTo(1);
        assertThat(each(made.get("without_source"))
                        .map(row -> row.get("name").asText() + " " + row.get("nothing_cited") + " "
                                + row.get("statements_zh").asText()))
                .containsExactly("无据村 true 名称、位置、来历", "半据村 false 位置、来历");
        assertThat(each(made.get("statements"))
                        .map(row -> row.get("statement").asText() + " " + row.get("without_source")))
                .containsExactly("name 1", "position 2", "meaning 0", "origin 2");
        String rows = ask.replace("}}", ",\"rows\":\"source\"}}");
        String table = SERVICE.stranger()
                .send("POST", "/processes/completeness/execution?f=csv", rows, "Content-Type", "application/json")
                .text();
        assertThat(table.lines().toList()).hasSize(3);
        assertThat(table).contains("无据村", "整条无来源", "半据村", "部分无来源", "Position, Origin");
    }

    @Test
    void a_source_of_a_name_that_the_record_does_not_bear_is_refused_in_words_and_nothing_is_written() {
        String items = "/collections/places/items/" + Service.idOf("bare");
        Answer now = SERVICE.get(items);
        Answer refused = SERVICE.send(
                "PATCH",
                items,
                "{\"properties\":{\"sources\":[\"有据村:县志\",\"无据村\"]}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                now.header("ETag"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("sources");
        assertThat(refused.json().at("/findings/0/zh").asText()).contains("各项来源", "文献不得为空");
        Answer unknown = SERVICE.send(
                "PATCH",
                items,
                "{\"properties\":{\"sources\":[\"有据村:县志\"]}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                now.header("ETag"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/findings/0/field").asText()).isEqualTo("sources");
        assertThat(unknown.json().at("/findings/0/en").asText()).contains("有据村", "no name that the record bears");
        assertThat(SERVICE.get(items).header("ETag")).isEqualTo(now.header("ETag"));
    }
}
