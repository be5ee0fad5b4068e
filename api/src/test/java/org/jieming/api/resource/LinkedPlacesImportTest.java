package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the Linked Places format: what one register wrote makes the same in an empty one, and others' files are told plainly. */
class LinkedPlacesImportTest extends Importing {
    private static final String AREA = "/linked-places?area=990121";

    LinkedPlacesImportTest(@TempDir Path folder) {
        super(folder);
    }

    private static void commit(Service written, String number, Change... changes) {
        Optional<Act> act = number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Act(
                        number,
                        "",
                        "示例县人民政府",
                        Optional.of(LocalDate.of(2010, 3, 1)),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(written.register.commit(new ChangeSet("tester", "test", act, List.of(changes), Map.of())))
                .isInstanceOf(Edit.Applied.class);
    }

    private static Change.Put village(String from, String name, Shape shape, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "name", name, "kind", "K3", "class_code", "22200", "status", "in-use", "division_code", "990121102"));
        values.put("place_code", "99012110222200000001");
        values.put("source", "第二次全国地名普查");
        values.putAll(more);
        return Service.put(ItemType.PLACE, "village", Service.from(from), shape, values);
    }

    private static Change.Put division(String id, String name, String code, String level) {
        return Service.put(
                ItemType.DIVISION,
                id,
                Service.from("2000-01-01"),
                null,
                Map.of("name", name, "code", code, "level", level, "source", "区划地名志"));
    }

    /** A county, a town, a village that an act renamed and a survey moved, and a bridge of which nobody knows the first day. */
    private static void tell(Service written) {
        commit(
                written,
                "",
                division("county", "示例县", "990121", "county"),
                division("town", "渡口乡", "990121102", "township"),
                village(
                        "2000-01-01",
                        "石桥村",
                        Shape.point(105.01, 35.01),
                        Map.of(
                                "origin",
                                "村东有石桥",
                                "specific",
                                "石桥",
                                "pinyin",
                                "Shíqiáocūn",
                                "initials",
                                "sqc",
                                "pinyin_plain",
                                "Shiqiaocun")),
                Service.put(
                        ItemType.PLACE,
                        "bridge",
                        Period.ALWAYS,
                        Shape.point(105.02, 35.02),
                        Map.of(
                                "name", "望河桥",
                                "class_code", "23600",
                                "status", "abolished",
                                "division_code", "990121102",
                                "alias_names", "老桥|河上桥",
                                "sources", "老桥：《示例县志》卷三 (1986) https://example.org/zhi",
                                "source", "第二次全国地名普查")));
        commit(
                written,
                "示民〔2010〕2号",
                village(
                        "2010-03-01",
                        "大石桥村",
                        Shape.point(105.011, 35.011),
                        Map.of(
                                "former_names",
                                "石桥村(2000—2010)",
                                "specific",
                                "大石桥",
                                "pinyin",
                                "Dàshíqiáocūn",
                                "pinyin_plain",
                                "Dashiqiaocun",
                                "initials",
                                "dsqc")));
    }

    private static JsonNode told(Answer answer, Service by) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        // addresses are those of the server that answers
        return Json.read(answer.text().replace(by.base(), "http://here").getBytes(StandardCharsets.UTF_8), "file");
    }

    private JsonNode brought(String text, String type, String order) {
        JsonNode judged = judged(send("places.jsonld", type, text));
        Answer begun = apply(judged, order);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        JsonNode applied = settled(path(judged));
        assertThat(applied.get("status").asText()).as(applied.toString()).isEqualTo("applied");
        return judged;
    }

    @Test
    void what_one_register_tells_makes_the_same_in_an_empty_one() {
        try (Service first = Service.empty()) {
            tell(first);
            Answer file = first.stranger().get(AREA);
            JsonNode written = told(file, first);
            assertThat(written.get("features")).hasSize(4);
            JsonNode divisions = brought(file.text(), "division", "{}");
            assertThat(divisions.at("/counts/new").asInt())
                    .as(divisions.toString())
                    .isEqualTo(2);
            // two versions of the village and one of the bridge
            JsonNode places = brought(file.text(), "place", "{\"act\":{\"number\":\"示民〔2026〕1号\"}}");
            assertThat(places.at("/counts/new").asInt()
                            + places.at("/counts/changed").asInt())
                    .as(places.toString())
                    .isEqualTo(3);
            assertThat(told(service.stranger().get(AREA), service).toPrettyString())
                    .isEqualTo(written.toPrettyString());
            // brought in again nothing is new
            assertThat(judged(send("places.jsonld", "place", file.text()))
                            .at("/counts/same")
                            .asInt())
                    .isEqualTo(3);
        }
    }

    /** Two divisions, two versions of the village and one of the bridge: one revision, and the places lie in divisions that it brings. */
    @Test
    void divisions_and_places_of_one_file_come_in_together() {
        try (Service first = Service.empty()) {
            tell(first);
            Answer file = first.stranger().get(AREA);
            JsonNode both = brought(file.text(), "place&with=division", "{\"act\":{\"number\":\"示民〔2026〕1号\"}}");
            assertThat(both.at("/counts/new").asInt()
                            + both.at("/counts/changed").asInt())
                    .as(both.toString())
                    .isEqualTo(5);
            assertThat(head()).isEqualTo(new RevisionNumber(1));
            assertThat(told(service.stranger().get(AREA), service).get("features"))
                    .hasSize(4);
            assertThat(judged(send("places.jsonld", "place&with=division", file.text()))
                            .at("/counts/same")
                            .asInt())
                    .isEqualTo(5);
            Answer same = send("places.jsonld", "place&with=place", file.text());
            assertThat(same.status()).isEqualTo(400);
            assertThat(same.json().get("field").asText()).isEqualTo("with");
        }
    }

    /** Three rows of places alone; with two divisions five; taken back it is three again. */
    @Test
    void whether_divisions_come_in_first_is_also_said_of_a_file_that_is_judged() {
        try (Service first = Service.empty()) {
            tell(first);
            JsonNode alone = judged(
                    send("places.jsonld", "place", first.stranger().get(AREA).text()));
            assertThat(rows(alone)).isEqualTo(3);
            assertThat(alone.has("with")).isFalse();
            assertThat(alone.at("/file/layers").toString()).contains("\"divisions\"", "\"places\"");
            JsonNode both = corrected(alone, "{\"with\":\"division\"}");
            assertThat(rows(both)).isEqualTo(5);
            assertThat(both.get("with").asText()).isEqualTo("division");
            // what is said of other things leaves it
            assertThat(corrected(both, "{\"crs\":\"EPSG:4490\"}").get("with").asText())
                    .isEqualTo("division");
            assertThat(rows(corrected(both, "{\"with\":null}"))).isEqualTo(3);
            Answer same = service.send(
                    "PUT", path(both) + "/mapping", "{\"with\":\"place\"}", "Content-Type", "application/json");
            assertThat(same.status()).isEqualTo(400);
            assertThat(same.json().get("field").asText()).isEqualTo("with");
        }
    }

    private JsonNode corrected(JsonNode judged, String said) {
        Answer begun = service.send("PUT", path(judged) + "/mapping", said, "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return settled(path(judged));
    }

    private static int rows(JsonNode judged) {
        JsonNode counts = judged.get("counts");
        return counts.get("new").asInt()
                + counts.get("changed").asInt()
                + counts.get("same").asInt()
                + counts.get("rejected").asInt();
    }

    @Test
    void a_file_of_another_gazetteer_is_read_for_what_it_says_and_told_what_it_leaves_open() {
        String foreign =
                "{'type':'FeatureCollection','@context':'https://x/linkedplaces-context-v1.1.jsonld','features':[{"
                        + "'@id':'https://whg.example/p/7','type':'Feature','properties':{'title':'临河','ccodes':['CN'],"
                        + "'fclasses':['P']},'when':{'timespans':[{'start':{'in':'1850'}}]},"
                        + "'names':[{'toponym':'临河','lang':'zh','citations':[{'label':'地理志','year':1907,"
                        + "'@id':'https://example.org/a'}]},{'toponym':'渡口','lang':'zh',"
                        + "'when':{'timespans':[{'start':{'in':'1700'},'end':{'in':'1850'}}]}},"
                        + "{'toponym':'Linhe','lang':'en'}],"
                        + "'types':[{'identifier':'aat:300008347','label':'inhabited place'}],"
                        + "'geometry':{'type':'Point','coordinates':[105.3,35.3],'certainty':'certain'},"
                        + "'links':[{'type':'closeMatch','identifier':'gn:1'}],"
                        + "'relations':[{'relationType':'gvp:broaderPartitive','relationTo':'https://whg.example/p/1'}]}]}";
        JsonNode judged = judged(send("whg.jsonld", "place", foreign.replace('\'', '"')));
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        // neither the year 1850 nor the type of another thesaurus becomes a day or a class
        String notes = judged.get("notes").toString();
        assertThat(notes).contains("valid_from", "class_code", "links", "relations", "I-ID");
        applied(judged);
        JsonNode item = service.get("/collections/places/items").json().at("/features/0/properties");
        assertThat(item.get("name").asText()).isEqualTo("临河");
        assertThat(item.get("former_names").toString()).isEqualTo("[\"渡口\"]");
        assertThat(item.get("sources").toString()).isEqualTo("[\"临河：地理志 (1907) https://example.org/a\"]");
        assertThat(((ObjectNode) item).retain("class_code", "valid_from", "division_code", "status", "alias_names"))
                .allSatisfy(
                        value -> assertThat(value.isNull() || value.isEmpty()).isTrue());
    }
}
