package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fix of a telephone, 3 m beside marker 001Q, does not become its legal place: not by an edit and not by a file. */
class LegalPositionTest extends Importing {
    private static final String MARKER = "/collections/boundary-markers/items/" + Service.idOf("marker");
    private static final String ACT =
            "\"act\":{\"number\":\"示民函〔2026〕3号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";
    private static final String MOVED = "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.02003,35.0]}";

    LegalPositionTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeEach
    void a_marker() {
        service.commit(Service.put(
                ItemType.BOUNDARY_MARKER,
                "marker",
                Period.ALWAYS,
                Shape.point(105.02, 35.0),
                Map.of("marker_no", "990121990122001Q", "line_code", "990121990122", "serial", "1", "letter", "Q")));
    }

    private Answer patch(String body) {
        return service.send("PATCH", MARKER, body, "If-Match", "*", "Content-Type", "application/merge-patch+json");
    }

    private double longitude() {
        return service.get(MARKER).json().at("/geometry/coordinates/0").asDouble();
    }

    @Test
    void an_edit_moves_it_with_the_number_of_a_document_alone_and_so_its_state() {
        Answer refused = patch(MOVED + "}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("C-04");
        assertThat(longitude()).isEqualTo(105.02);
        // what was not stated yet is recorded freely
        assertThat(patch("{\"properties\":{\"state\":\"damaged\"}}").status()).isEqualTo(200);
        String lost = "{\"properties\":{\"state\":\"lost\"}";
        assertThat(patch(lost + "}").json().at("/findings/0/rule").asText()).isEqualTo("C-04");
        assertThat(patch(lost + "," + ACT + "}").status()).isEqualTo(200);
        assertThat(patch(MOVED + "," + ACT + "}").status()).isEqualTo(200);
        assertThat(longitude()).isEqualTo(105.02003);
    }

    @Test
    void an_edit_does_not_call_it_approximate_first_and_move_it_then() {
        Answer refused = patch("{\"properties\":{\"accuracy_class\":\"approx\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("C-04");
        assertThat(patch("{\"properties\":{\"schematic\":true}}").status()).isEqualTo(422);
        assertThat(patch("{\"properties\":{\"accuracy_class\":\"approx\"}," + ACT + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_text_that_is_called_a_number_is_no_document_without_authority_and_day() {
        Answer alone = patch(MOVED + ",\"act\":{\"number\":\"x\"}}");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.json().at("/findings/0/field").asText()).isEqualTo("act.authority");
        Answer undated = patch(MOVED + ",\"act\":{\"number\":\"x\",\"authority\":\"示例省人民政府\"}}");
        assertThat(undated.json().at("/findings/0/field").asText()).isEqualTo("act.decided_on");
        assertThat(longitude()).isEqualTo(105.02);
    }

    /** Of either way to take a marker or a line from the neighbour the first step is refused: to state it otherwise, to end it. */
    @Test
    void nobody_ends_it_or_writes_another_party_into_its_line_without_the_number_of_a_document() {
        service.commit(Service.put(
                ItemType.BOUNDARY_LINE,
                "line",
                Period.ALWAYS,
                null,
                Map.of(
                        "name", "示例线",
                        "line_code", "990121990122",
                        "level", "county",
                        "party_a_code", "990121",
                        "party_b_code", "990122",
                        "course_description", "自1号界桩起沿山脊线向东",
                        "length_agreed_km", "7.3",
                        "lead_party", "a")));
        String line = "/collections/boundary-lines/items/" + Service.idOf("line");
        String own = "{\"properties\":{\"party_b_code\":\"990121\"}}";
        String[] merging = {"If-Match", "*", "Content-Type", "application/merge-patch+json"};
        Answer refused = service.send("PATCH", line, own, merging);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("C-01");
        for (String agreed :
                new String[] {"\"course_description\":\"x\"", "\"length_agreed_km\":9", "\"lead_party\":\"b\""}) {
            Answer rewritten = service.send("PATCH", line, "{\"properties\":{" + agreed + "}}", merging);
            assertThat(rewritten.status()).as(agreed).isEqualTo(422);
        }
        assertThat(service.send("PATCH", line, "{\"properties\":{\"remarks\":\"x\"}}", merging)
                        .status())
                .isEqualTo(200);
        for (String item : new String[] {MARKER, line}) {
            for (String how : new String[] {"?valid-to=2026-01-01", "?withdraw=true"}) {
                Answer ended = service.send("DELETE", item + how, "", "If-Match", "*");
                assertThat(ended.status()).as(item + how).isEqualTo(422);
                assertThat(ended.json().at("/findings/0/field").asText()).isEqualTo("act.number");
            }
        }
        JsonNode judged =
                judged(send("界线.csv", "boundary-line", "界线名称,界线编号,级别,甲方代码,乙方代码\n示例线,990121990122,县界,990121,990123\n"));
        assertThat(apply(judged, "{}").json().get("field").asText())
                .as(judged.toString())
                .isEqualTo("act.number");
        Answer approved = service.send(
                "DELETE",
                MARKER + "?valid-to=2026-01-01",
                "",
                "If-Match",
                "*",
                "Jieming-Act",
                "%7B%22number%22%3A%22X-1%22%2C%22authority%22%3A%22X%22%2C%22decided_on%22%3A%222025-12-30%22%7D");
        assertThat(approved.status()).as(approved.text()).isEqualTo(204);
    }

    @Test
    void a_file_moves_it_with_the_number_of_a_document_alone() {
        String file = "界桩编号,界线编号,序号,类型码,经度,纬度\n990121990122001Q,990121990122,1,Q,105.02003,35.0\n";
        JsonNode judged = judged(send("界桩.csv", "boundary-marker", file));
        Answer refused = apply(judged, "{}");
        assertThat(refused.status()).as(judged.toString()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("act.number");
        assertThat(longitude()).isEqualTo(105.02);
        assertThat(apply(judged, "{" + ACT + "}").status()).isEqualTo(202);
        settled(path(judged));
        assertThat(longitude()).isEqualTo(105.02003);
    }

    /** A reviewer gave a county another name by one edit, and nothing of the change was on record but the edit. */
    @Test
    void a_division_is_renamed_ended_and_imported_otherwise_with_the_number_of_a_document_alone() {
        service.commit(Service.put(
                ItemType.DIVISION, "town", Period.ALWAYS, null, Map.of("name", "青石乡", "code", "990121200")));
        String town = "/collections/divisions/items/" + Service.idOf("town");
        String[] merging = {"If-Match", "*", "Content-Type", "application/merge-patch+json"};
        Answer refused = service.send("PATCH", town, "{\"properties\":{\"name\":\"青石镇\"}}", merging);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("B.2");
        assertThat(refused.json().at("/findings/0/en").asText()).contains("/division-changes");
        assertThat(service.send("DELETE", town + "?valid-to=2026-01-01", "", "If-Match", "*")
                        .status())
                .isEqualTo(422);
        JsonNode judged = judged(send("政区.csv", "division", "代码,名称,生效日期\n990121200,青石镇,2025-12-01\n"));
        assertThat(apply(judged, "{}").json().get("field").asText())
                .as(judged.toString())
                .isEqualTo("act.number");
        JsonNode figures = judged(send("人口.csv", "division", "代码,名称,常住人口\n990121200,青石乡,12000\n"));
        assertThat(apply(figures, "{}").status()).as(figures.toString()).isEqualTo(202);
        settled(path(figures));
        // over its whole past it would never have been 青石乡
        String approved = "{\"properties\":{\"name\":\"青石镇\",\"valid_from\":\"2025-12-31\"}," + ACT + "}";
        Answer renamed = service.send("PATCH", town, approved, merging);
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    }
}
