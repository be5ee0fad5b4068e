package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Succession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county whose township went into another in 2020 by 示政函〔2020〕7号, as one register tells it in Linked Places and another takes it. */
class LinkedSuccessionsTest extends Importing {
    private static final LocalDate MERGED = LocalDate.parse("2020-05-01");

    LinkedSuccessionsTest(@TempDir Path folder) {
        super(folder);
    }

    private static Change.Put division(String id, String from, String name, String code) {
        return Service.put(
                ItemType.DIVISION,
                id,
                Service.from(from),
                null,
                Map.of("name", name, "code", code, "level", code.length() == 6 ? "county" : "township"));
    }

    private static void commit(Service written, Optional<Act> act, Change... changes) {
        assertThat(written.register.commit(new ChangeSet("tester", "test", act, List.of(changes), Map.of())))
                .isInstanceOf(Edit.Applied.class);
    }

    private static void tell(Service written) {
        commit(
                written,
                Optional.empty(),
                division("county", "2000-01-01", "示例县", "990121"),
                division("ford", "2000-01-01", "渡口乡", "990121102"),
                division("river", "2000-01-01", "临河乡", "990121201"));
        Act act = new Act("示政函〔2020〕7号", "", "示例市人民政府", Optional.of(MERGED), Optional.empty(), Optional.empty());
        commit(
                written,
                Optional.of(act),
                new Change.End(ItemId.named("ford"), MERGED),
                division("river", "2020-05-01", "临河镇", "990121101"),
                new Change.Succeed(new Succession(
                        "merge", MERGED, List.of(ItemId.named("ford")), List.of(ItemId.named("river")))));
    }

    @Test
    void what_came_out_of_what_and_by_which_act_a_division_has_its_name_come_in_with_its_versions() {
        String file;
        try (Service first = Service.empty()) {
            tell(first);
            Answer told = first.stranger().get("/linked-places?area=990121");
            // the township that is no more is none of its list
            JsonNode gone = first.stranger()
                    .get("/id/" + Service.idOf("ford") + "?f=jsonld")
                    .json()
                    .at("/features/0");
            JsonNode all = told.json();
            ((com.fasterxml.jackson.databind.node.ArrayNode) all.get("features")).add(gone);
            file = all.toString();
        }
        JsonNode judged = judged(send("divisions.jsonld", "division", file));
        Answer begun = apply(judged, "{\"act\":{\"number\":\"示民〔2026〕1号\"}}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        assertThat(settled(path(judged)).get("status").asText()).isEqualTo("applied");
        JsonNode ford = service.get("/id/" + Service.idOf("ford")).json();
        assertThat(ford.get("status").asText()).isEqualTo("not-in-force");
        assertThat(ford.at("/events/0/kind").asText()).isEqualTo("merge");
        assertThat(ford.at("/successors/0/name").asText()).isEqualTo("临河镇");
        JsonNode river = service.get("/id/" + Service.idOf("river")).json();
        assertThat(river.at("/names/1/name").asText()).isEqualTo("临河镇");
        assertThat(river.at("/names/1/sources/0").asText()).contains("示政函〔2020〕7号");
        // brought in again nothing is new, and nothing is said twice
        JsonNode again = judged(send("divisions.jsonld", "division", file));
        assertThat(again.at("/counts/new").asInt() + again.at("/counts/changed").asInt())
                .isZero();
        assertThat(again.get("notes").toString()).doesNotContain("I-SUCCESSION");
    }
}
