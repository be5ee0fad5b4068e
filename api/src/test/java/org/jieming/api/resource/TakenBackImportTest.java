package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that was a mistake is taken back as a whole. Today is 2026-01-01. */
class TakenBackImportTest extends Importing {
    /** 李村 is in the register; 杨家湾 and 六洲 are not. */
    private static final String FILE = "标准名称,经度,纬度,含义\n杨家湾,118.40,31.35,\n李村,118.5,31.4,李姓\n六洲,118.41,31.36,\n";

    TakenBackImportTest(@TempDir Path folder) {
        super(folder);
        service.commit(Service.place("李村", 118.5, 31.4));
    }

    private Answer takeBack(JsonNode imported, String query, String order) {
        return service.send("POST", path(imported) + "/take-back" + query, order, "Content-Type", "application/json");
    }

    private JsonNode taken(JsonNode imported, String query, String order) {
        Answer answer = takeBack(imported, query, order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode imported(String text, String order) {
        JsonNode judged = judged(send("村.csv", "place", text));
        Answer begun = apply(judged, order);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        JsonNode applied = settled(path(judged));
        assertThat(applied.get("status").asText()).as(applied.toString()).isEqualTo("applied");
        return applied;
    }

    private static String counts(JsonNode told) {
        return told.get("counts").toString();
    }

    private Snapshot now() {
        return service.register.now();
    }

    private ItemId id(String name) {
        return now().believed(ItemType.PLACE).stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Revision 1 is 李村, 2 the import; two of its items were new and one was changed, which taking back makes what it was by one revision. */
    @Test
    void what_it_brought_was_entered_in_error_and_what_it_changed_is_as_before() {
        JsonNode imported = imported(FILE, "{}");
        assertThat(head()).isEqualTo(new RevisionNumber(2));
        String all = "{\"removed\":2,\"restored\":1,\"left\":0,\"same\":0}";
        JsonNode tried = taken(imported, "?dry-run=true", "{}");
        assertThat(counts(tried)).isEqualTo(all);
        assertThat(tried.get("takes_back").asInt()).isEqualTo(2);
        assertThat(tried.has("revision")).isFalse();
        assertThat(head()).isEqualTo(new RevisionNumber(2));

        String gone = id("六洲").toString();
        JsonNode done = taken(imported, "", "{\"reason\":\"发错了文件\"}");
        assertThat(counts(done)).isEqualTo(all);
        assertThat(done.get("revision").asInt()).isEqualTo(3);
        assertThat(head()).isEqualTo(new RevisionNumber(3));
        assertThat(names()).containsExactly("李村");
        JsonNode kept =
                service.get("/collections/places/items/" + Service.idOf("李村")).json();
        assertThat(kept.at("/properties/meaning").asText()).isEmpty();
        JsonNode identity = service.get("/id/" + gone).json();
        assertThat(identity.get("withdrawn_as").asText())
                .as(identity.toString())
                .isEqualTo("error");
        JsonNode revision = service.get("/revisions/3").json();
        assertThat(revision.get("reason").asText()).isEqualTo("登记有误,整体撤回:导入 村.csv(修订 2):发错了文件");

        // asked again nothing is left to do
        JsonNode again = taken(imported, "", "{}");
        assertThat(counts(again)).isEqualTo("{\"removed\":0,\"restored\":0,\"left\":0,\"same\":3}");
        assertThat(again.has("revision")).isFalse();
        assertThat(head()).isEqualTo(new RevisionNumber(3));
    }

    /** Imports are forgotten after a day, and a mistake is found later. */
    @Test
    void an_import_that_is_forgotten_is_taken_back_all_the_same() {
        JsonNode imported = imported(FILE, "{}");
        assertThat(service.send("DELETE", path(imported), "").status()).isEqualTo(204);
        assertThat(service.get(path(imported)).status()).isEqualTo(404);
        JsonNode written = service.get("/imports").json().get("written");
        assertThat(written).hasSize(1);
        assertThat(written.at("/0/file").asText()).isEqualTo("村.csv");
        assertThat(written.at("/0/revision").asInt()).isEqualTo(2);
        assertThat(counts(taken(written.get(0), "", "{}"))).contains("\"removed\":2,\"restored\":1");
        Client wang = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        assertThat(wang.get("/imports").json().get("written")).isEmpty();
    }

    /** A town and a village in it: the town's code is borne by the village, which is taken back with it; under a document, as one by one (B.2). */
    @Test
    void a_division_is_taken_back_with_what_lies_in_it() {
        String order = "{\"act\":{\"number\":\"示政〔2025〕4号\",\"authority\":\"示例县人民政府\",\"decided_on\":\"2025-12-01\"}}";
        JsonNode towns =
                judged(send("乡镇.csv", "division", "代码,名称,级别\n340207100,西镇,township\n340207100201,东门村,village\n"));
        applied(towns);
        assertThat(counts(taken(towns, "", order))).isEqualTo("{\"removed\":2,\"restored\":0,\"left\":0,\"same\":0}");
        JsonNode again = judged(send("乡镇.csv", "division", "代码,名称,级别\n340207100,西镇,township\n"));
        applied(again);
        // what others put there since keeps the town
        service.commit(Service.put(
                ItemType.PLACE, "赵村", Period.ALWAYS, null, Map.of("name", "赵村", "division_code", "340207100")));
        Answer refused = takeBack(again, "", order);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/items/0/name").asText()).isEqualTo("西镇");
        assertThat(now().believed(ItemType.DIVISION)).hasSize(1);
    }

    /** Days of a version that the import began in the midst of another: one version always, not two of 2020 and after. */
    @Test
    void days_that_it_divided_are_one_again_and_days_that_it_added_are_gone() {
        service.commit(Service.put(ItemType.PLACE, "王村", new Period(0, 3650), null, Map.of("name", "王村")));
        JsonNode imported = imported(
                "id,标准名称,含义,生效日期\n" + Service.idOf("李村") + ",李村,李姓,2020-01-01\n" + Service.idOf("王村")
                        + ",王村,王姓,2021-01-01\n",
                "{}");
        assertThat(now().timeline(ItemType.PLACE, ItemId.named("李村")).versions())
                .hasSize(2);
        assertThat(now().timeline(ItemType.PLACE, ItemId.named("王村")).versions())
                .hasSize(2);
        assertThat(counts(taken(imported, "", "{}"))).contains("\"restored\":2");
        assertThat(now().timeline(ItemType.PLACE, ItemId.named("李村")).versions())
                .extracting(version -> version.valid())
                .containsExactly(Period.ALWAYS);
        assertThat(now().timeline(ItemType.PLACE, ItemId.named("王村")).versions())
                .extracting(version -> version.valid())
                .containsExactly(new Period(0, 3650));
    }

    @Test
    void what_somebody_changed_since_is_told_with_who_did_and_stays_where_the_rest_alone_is_asked() {
        JsonNode imported = imported(FILE, "{}");
        Client wang = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        Answer edited = wang.send(
                "PATCH",
                "/collections/places/items/" + id("六洲"),
                "{\"properties\":{\"origin\":\"江中六洲\"}}",
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);

        Answer refused = takeBack(imported, "", "{}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().get("left").asInt()).isEqualTo(1);
        assertThat(refused.json().at("/items/0/name").asText()).isEqualTo("六洲");
        assertThat(refused.json().at("/items/0/changed/author").asText()).isEqualTo("wang");
        assertThat(refused.json().at("/items/0/changed/revision").asInt()).isEqualTo(3);
        assertThat(head()).isEqualTo(new RevisionNumber(3));

        assertThat(counts(taken(imported, "", "{\"untouched_only\":true}")))
                .isEqualTo("{\"removed\":1,\"restored\":1,\"left\":1,\"same\":0}");
        assertThat(names()).containsExactlyInAnyOrder("李村", "六洲");
    }

    /** 张村 and 王庄 swapped their names by the import; each would stand against the other one's name before, were they judged one by one. */
    @Test
    void names_that_it_swapped_come_back_together() {
        Map<String, String> drafts = Map.of("kind", "K3", "division_code", "340207100");
        for (String name : List.of("张村", "王庄")) {
            Map<String, String> values = new HashMap<>(drafts);
            values.put("name", name);
            service.commit(Service.put(ItemType.PLACE, name, Period.ALWAYS, null, values));
        }
        JsonNode imported = imported(
                "id,标准名称\n" + Service.idOf("张村") + ",王庄\n" + Service.idOf("王庄") + ",张村\n", "{\"reason\":\"两名互换登记\"}");
        assertThat(counts(taken(imported, "", "{}"))).contains("\"restored\":2");
        assertThat(id("张村")).isEqualTo(ItemId.named("张村"));
    }

    /** A standard name is withdrawn for a reason (as one by one), and made what it was before under an approval. */
    @Test
    void standard_names_are_taken_back_as_one_by_one_for_a_reason_and_under_an_approval() {
        service.commit(Service.put(
                ItemType.PLACE,
                "旧桥村",
                Service.from("2010-01-01"),
                null,
                Map.of("name", "旧桥村", "kind", "K3", "status", "in-use", "division_code", "340207100")));
        String head = "id,标准名称,地名种类,地名状态,政区代码,生效日期\n";
        JsonNode brought =
                imported(head + ",新桥村,K3,in-use,340207100,2025-01-01\n", "{\"act\":{\"number\":\"示政〔2025〕1号\"}}");
        Answer unreasoned = takeBack(brought, "", "{}");
        assertThat(unreasoned.status()).as(unreasoned.text()).isEqualTo(422);
        assertThat(unreasoned.json().findValuesAsText("rule")).contains("W-REASON");
        assertThat(counts(taken(brought, "", "{\"reason\":\"示政1号不含此名\"}"))).contains("\"removed\":1");

        JsonNode renamed = imported(
                head + Service.idOf("旧桥村") + ",大桥村,K3,in-use,340207100,2025-06-01\n",
                "{\"act\":{\"number\":\"示政〔2025〕2号\"}}");
        Answer uncited = takeBack(renamed, "?dry-run=true", "{\"reason\":\"示政2号不含此名\"}");
        assertThat(uncited.json().at("/items/0/fate").asText())
                .as(uncited.text())
                .isEqualTo("left");
        assertThat(uncited.json().findValuesAsText("rule")).contains("W-APPROVAL");
        assertThat(takeBack(renamed, "", "{\"reason\":\"示政2号不含此名\"}").status()).isEqualTo(422);
        assertThat(now().item(ItemType.PLACE, ItemId.named("旧桥村"), LocalDate.parse("2025-12-01"))
                        .orElseThrow()
                        .name())
                .isEqualTo("大桥村");
        String order = "{\"reason\":\"示政2号不含此名\",\"act\":{\"number\":\"示政〔2025〕3号\"}}";
        assertThat(counts(taken(renamed, "", order))).contains("\"restored\":1");
        assertThat(now().timeline(ItemType.PLACE, ItemId.named("旧桥村")).versions())
                .extracting(ItemVersion::name)
                .containsExactly("旧桥村");
    }

    /** An officer's file of drafts, one of which a proposal has made a standard name since: what was decided is not hers to take back. */
    @Test
    void what_was_decided_since_stays() {
        JsonNode imported = imported(FILE, "{}");
        ItemVersion draft = now().timeline(ItemType.PLACE, id("六洲")).last().orElseThrow();
        service.commit(new Change.Put(
                draft.id(),
                draft.type(),
                draft.valid(),
                draft.values().toBuilder()
                        .set("status", "in-use")
                        .set("kind", "K3")
                        .build(),
                draft.shapeOrNull()));
        assertThat(counts(taken(imported, "", "{\"untouched_only\":true,\"reason\":\"发错了文件\"}")))
                .isEqualTo("{\"removed\":1,\"restored\":1,\"left\":1,\"same\":0}");
        assertThat(names()).containsExactlyInAnyOrder("李村", "六洲");
    }

    @Test
    void only_its_sender_takes_it_back_and_only_once_it_is_written() {
        JsonNode judged = judged(send("村.csv", "place", FILE));
        assertThat(takeBack(judged, "", "{}").status()).isEqualTo(409);
        applied(judged);
        Client wang = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        assertThat(wang.send("POST", path(judged) + "/take-back", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(404);
        assertThat(takeBack(judged, "", "{\"all\":true}").status()).isEqualTo(400);
        assertThat(takeBack(judged, "", "{\"untouched_only\":\"yes\"}").status())
                .isEqualTo(400);
    }
}
