package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Limits;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A county cleans up its names, of two towns. Two streets 桂花路 lie in the west town 0.01° of
 * longitude apart, at 31.05° N: 0.01 × 95.4 km = 954 m; 中央大道 there and 曼哈顿小区 in the east town carry words of the lists. It is
 * 2026-01-01.
 */
class CampaignTest {
    private static final String JSON = "application/json";
    private static final String EAST = "340207101";

    private final Service service = Service.empty();
    private Client county = service.stranger();
    private Client officer = service.stranger();
    private Client reviewer = service.stranger();

    @BeforeEach
    void two_towns_with_four_names() {
        service.commit(
                unit("county", "界名县", "340207000000"),
                unit("west", "西镇", "340207100000"),
                unit("east", "东镇", "340207101000"));
        service.commit(
                street("a", "桂花路", 118.02),
                street("b", "桂花路", 118.03),
                street("c", "中央大道", 118.05),
                estate("曼哈顿小区", Period.ALWAYS));
        county = service.enter("sun", Grant.in(ItemId.named("county"), Role.PLACE_NAME_OFFICER));
        officer = service.enter("wang", Grant.in(ItemId.named("west"), Role.PLACE_NAME_OFFICER));
        reviewer = service.enter("li", Grant.in(ItemId.named("west"), Role.REVIEWER));
    }

    private static Change.Put unit(String id, String name, String code) {
        return Service.put(ItemType.DIVISION, id, Period.ALWAYS, null, Map.of("name", name, "code", code));
    }

    private static Change.Put street(String id, String name, double longitude) {
        return Service.put(
                ItemType.PLACE,
                id,
                Period.ALWAYS,
                Shape.point(longitude, 31.05),
                Map.of("name", name, "kind", "K5", "division_code", Proposing.WEST, "status", "in-use"));
    }

    private static Change.Put estate(String name, Period valid) {
        return Service.put(
                ItemType.RESIDENTIAL_AREA,
                "d",
                valid,
                Shape.point(118.15, 31.05),
                Map.of("name", name, "division_code", EAST));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Begins a campaign and searches by some causes, the four of the law unless some are given. */
    static JsonNode searched(Client client, String area, String... causes) {
        Answer begun = client.send(
                "POST",
                "/campaigns",
                "{\"name\":\"不规范地名清理整治\",\"area\":\"" + area + "\",\"to\":\"2026-12-31\","
                        + "\"act\":{\"number\":\"民发〔2018〕146号\"}}",
                "Content-Type",
                JSON);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return again(client, causes);
    }

    private static JsonNode again(Client client, String... causes) {
        String some = causes.length == 0 ? "{}" : "{\"causes\":[\"" + String.join("\",\"", causes) + "\"]}";
        Answer found = client.send("POST", "/campaigns/2026-0001/searches", some, "Content-Type", JSON);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found.json();
    }

    private static JsonNode entries(Client client, String query) {
        return client.get("/campaigns/2026-0001/entries" + query).json().get("entries");
    }

    private static Answer decide(Client client, JsonNode entry, String decision) {
        return client.send(
                "PUT",
                "/campaigns/2026-0001/entries/" + entry.get("id").asText() + "/decision",
                decision,
                "Content-Type",
                JSON,
                "If-Match",
                entry.get("etag").asText());
    }

    private static String tagged(String decision, String more) {
        return "{\"decision\":\"" + decision + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    @Test
    void a_search_finds_each_name_once_with_its_evidence_and_a_second_one_adds_what_is_new() {
        JsonNode found = searched(county, "340207");
        // two of 桂花路, 中央大道, 曼哈顿小区
        assertThat(found.at("/searched/added").asInt()).as(found.toString()).isEqualTo(4);
        JsonNode first = entries(county, "?cause=duplicate").get(0);
        assertThat(first.at("/evidence/0/rule").asText()).isEqualTo("A-13");
        assertThat(first.at("/evidence/0/other/name").asText()).isEqualTo("桂花路");
        assertThat(first.at("/evidence/0/distance_m").asDouble()).isBetween(953.0, 956.0);
        assertThat(entries(county, "?cause=foreign")
                        .at("/0/evidence/0/sentence")
                        .asText())
                .contains("曼哈顿");
        service.commit(street("e", "环球路", 118.06));
        JsonNode more = again(county);
        assertThat(more.at("/searched/found").asInt()).isEqualTo(5);
        assertThat(more.at("/searched/added").asInt()).isEqualTo(1);
        assertThat(more.at("/counts/0/cause").asText()).isEqualTo("exaggerated");
        assertThat(more.at("/counts/0/found").asInt()).isEqualTo(2);
        JsonNode page = county.get("/campaigns/2026-0001/entries?limit=2").json();
        assertThat(page.get("matched").asInt()).isEqualTo(5);
        String last = page.at("/entries/1/id").asText();
        assertThat(entries(county, "?after=" + last)).hasSize(3);
        assertThat(county.get("/campaigns/2026-0001/entries?after=weird.x").status())
                .isEqualTo(400);
    }

    @Test
    void the_next_page_goes_on_where_the_last_one_ended_though_somebody_decided_its_last_entry() {
        searched(county, "340207");
        int hers = entries(officer, "?stage=found").size();
        assertThat(hers).isGreaterThan(1);
        JsonNode last = entries(officer, "?stage=found&limit=1").get(0);
        assertThat(decide(officer, last, tagged("keep", "\"reason\":\"沿用至今\"")).status())
                .isEqualTo(200);
        // all of hers but the one that was shown
        assertThat(entries(officer, "?stage=found&after=" + last.get("id").asText()))
                .hasSize(hers - 1);
    }

    @Test
    void a_name_that_stays_is_done_with_its_reason_and_one_that_goes_when_its_proposal_is_in_use() {
        searched(county, "340207");
        JsonNode kept = entries(officer, "?cause=exaggerated").get(0);
        for (String unsaid : new String[] {"", "\"reason\":\"-\""}) {
            Answer refused = decide(officer, kept, tagged("keep", unsaid));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/field").asText()).isEqualTo("reason");
        }
        Answer done = decide(officer, kept, tagged("keep", "\"reason\":\"1986年批准,沿用至今\""));
        assertThat(done.json().get("stage").asText()).as(done.text()).isEqualTo("done");
        // who did not see that decides nothing
        assertThat(decide(officer, kept, tagged("dismiss", "\"reason\":\"x\"")).status())
                .isEqualTo(412);

        JsonNode twin = entries(officer, "?stage=found&cause=duplicate").get(0);
        String item = twin.get("item").asText();
        String renaming =
                Proposing.submitted(officer, Proposing.renaming(item, "丹桂路").replace("\"K3\"", "\"K5\""));
        String avenue = Proposing.renaming(Service.idOf("c"), "青石路").replace("\"K3\"", "\"K5\"");
        String other = Proposing.begin(officer, avenue);
        Answer wrong = decide(officer, twin, tagged("rename", "\"proposal\":\"" + other.substring(11) + "\""));
        assertThat(wrong.json().at("/findings/0/field").asText()).isEqualTo("proposal");
        Answer decided = decide(officer, twin, tagged("rename", "\"proposal\":\"" + renaming.substring(11) + "\""));
        assertThat(decided.json().get("stage").asText()).as(decided.text()).isEqualTo("decided");
        assertThat(decided.json().at("/decision/proposal_stage").asText()).isEqualTo("submitted");

        Proposing.take(reviewer, renaming, "approve", Proposing.act());
        Proposing.attach(officer, renaming, "approval", "filing-report");
        Proposing.take(officer, renaming, "file", "");
        Proposing.take(officer, renaming, "announce", "\"channels\":[\"government-website\"]");
        assertThat(entries(officer, "?stage=decided")).hasSize(1);
        Proposing.take(officer, renaming, "enter", "");
        JsonNode ended = entries(officer, "?stage=done&cause=duplicate").get(0);
        assertThat(ended.get("completed_on").asText()).isEqualTo("2026-01-01");
        assertThat(ended.get("name").asText()).isEqualTo("桂花路");
        assertThat(ended.get("name_now").asText()).isEqualTo("丹桂路");
    }

    @Test
    void an_officer_of_a_town_works_on_what_lies_there_and_begins_nothing_for_the_county() {
        searched(county, "340207");
        assertThat(entries(officer, "")).hasSize(3);
        JsonNode estate = entries(county, "?cause=foreign").get(0);
        assertThat(decide(officer, estate, tagged("dismiss", "\"reason\":\"x\""))
                        .status())
                .isEqualTo(404);
        // estates are renamed by the housing department; its document ends nothing before the register shows it
        Answer decided = decide(county, estate, tagged("rename", "\"new_name\":\"曼河小区\",\"reference\":\"建房〔2026〕1号\""));
        assertThat(decided.json().get("stage").asText()).as(decided.text()).isEqualTo("decided");
        service.commit(estate("曼河小区", Service.from("2025-12-30")));
        JsonNode done = entries(county, "?cause=foreign").get(0);
        assertThat(done.get("stage").asText()).isEqualTo("done");
        assertThat(done.get("completed_on").asText()).isEqualTo("2025-12-30");
        Answer begun =
                officer.send("POST", "/campaigns", "{\"name\":\"清理\",\"area\":\"340207\"}", "Content-Type", JSON);
        assertThat(begun.json().get("code").asText()).isEqualTo("outside-jurisdiction");
        assertThat(service.stranger().get("/campaigns").status()).isEqualTo(401);
        // the officer of a town in the county knows of it, one of another county does not
        service.commit(unit("far", "远县", "340208000000"));
        Client far = service.enter("zhou", Grant.in(ItemId.named("far"), Role.PLACE_NAME_OFFICER));
        assertThat(officer.get("/campaigns").json().get("campaigns")).hasSize(1);
        assertThat(far.get("/campaigns").json().get("campaigns")).isEmpty();
    }

    @Test
    void the_number_of_a_proposal_is_told_to_whoever_may_see_it() {
        searched(county, "340207");
        JsonNode twin = entries(county, "?cause=duplicate").get(0);
        // the street is drawn anew in the east town, which the officer of the west town does not keep
        String moving = Proposing.renaming(twin.get("item").asText(), "丹桂路")
                .replace("\"kind\":\"K3\"", "\"kind\":\"K5\",\"division_code\":\"" + EAST + "\"");
        // the second of the year, as the campaign is the first
        Proposing.begin(county, Proposing.renaming(Service.idOf("c"), "青石路").replace("\"K3\"", "\"K5\""));
        String number = Proposing.begin(county, moving).substring("/proposals/".length());
        Answer decided = decide(county, twin, tagged("rename", "\"proposal\":\"" + number + "\""));
        assertThat(decided.json().at("/decision/proposal").asText())
                .as(decided.text())
                .isEqualTo(number);
        String list = "/campaigns/2026-0001/entries?stage=decided";
        assertThat(county.get(list + "&f=csv").text()).contains(number);
        assertThat(officer.get(list).text()).contains("桂花路").doesNotContain(number);
        assertThat(officer.get(list + "&f=csv").text()).contains("桂花路").doesNotContain(number);
    }

    @Test
    void what_is_not_understood_is_refused_by_name() {
        for (String odd : List.of("\"until\":\"2026-12-31\"", "\"act\":\"民发〔2018〕146号\"", "\"to\":20261231")) {
            Answer refused = county.send(
                    "POST", "/campaigns", "{\"name\":\"清理\",\"area\":\"340207\"," + odd + "}", "Content-Type", JSON);
            assertThat(refused.status()).as(odd).isEqualTo(400);
            assertThat(odd).startsWith("\"" + refused.json().get("field").asText() + "\"");
        }
        searched(county, "340207");
        JsonNode kept = entries(county, "?cause=exaggerated").get(0);
        Answer misspelt = decide(county, kept, tagged("keep", "\"reson\":\"沿用\",\"reason\":\"沿用\""));
        assertThat(misspelt.json().get("field").asText()).isEqualTo("reson");
        Answer nameless = decide(county, kept, tagged("rename", ""));
        assertThat(nameless.json().at("/findings/0/field").asText()).isEqualTo("new_name");
    }

    @Test
    void a_search_keeps_to_the_time_of_a_question() {
        Limits limits = Limits.USUAL;
        Limits none = new Limits(
                limits.bodyBytes(),
                limits.fileBytes(),
                limits.headerBytes(),
                limits.longestWait(),
                Duration.ZERO,
                limits.idle(),
                limits.farewell());
        try (Service hurried = Service.with(HttpSettings.onLoopback(0).with(none))) {
            hurried.commit(unit("county", "界名县", "340207000000"));
            Client keeper = hurried.enter("sun", Grant.in(ItemId.named("county"), Role.PLACE_NAME_OFFICER));
            keeper.send("POST", "/campaigns", "{\"name\":\"清理\",\"area\":\"340207\"}", "Content-Type", JSON);
            Answer late = keeper.send("POST", "/campaigns/2026-0001/searches", "{}", "Content-Type", JSON);
            assertThat(late.json().get("code").asText()).as(late.text()).isEqualTo("took-too-long");
            assertThat(keeper.get("/linked-places?area=340207")
                            .json()
                            .get("code")
                            .asText())
                    .isEqualTo("took-too-long");
        }
    }

    @Test
    void the_list_goes_to_print_in_every_form() throws IOException {
        searched(county, "340207");
        decide(county, entries(county, "?cause=foreign").get(0), tagged("dismiss", "\"reason\":\"当地方言,与外国地名无关\""));
        String list = "/campaigns/2026-0001/entries?";
        assertThat(county.get(list + "f=csv&stage=done").text()).contains("曼哈顿小区", "撤销认定", "界名县东镇");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(county.get(list + "f=xlsx").response().body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
        }
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(
                county.get(list + "f=docx&lang=zh").response().body())))) {
            assertThat(word.getText()).contains("不规范地名清理整治清单", "民发〔2018〕146号", "中央大道", "当地方言");
        }
        assertThat(county.get(list + "f=csv&cause=entered-twice").status()).isEqualTo(404);
    }

    /**
     * 0.01° of longitude at 31.05° N: 6,383.8 km × cos 31.05° × 0.01 × π / 180 = 955 m. Nobody is renamed and nothing done by a
     * document, so that the evidence has the room of two columns on paper; a table for a program has all twelve.
     */
    @Test
    void the_list_in_print_names_the_other_of_two_names_and_has_no_empty_columns() throws IOException {
        searched(county, "340207");
        String list = "/campaigns/2026-0001/entries?lang=zh&";
        assertThat(county.get(list + "f=csv").text()).contains("桂花路(界名县西镇,相距 955 米)", "新名称", "方案或文件");
        assertThat(county.get("/campaigns/2026-0001/entries?lang=en&f=csv").text())
                .contains(": 桂花路 (界名县西镇, 955 m apart)");
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(
                new ByteArrayInputStream(county.get(list + "f=docx").response().body())))) {
            assertThat(word.getText()).contains("桂花路(界名县西镇,相距 955 米)", "线索").doesNotContain("新名称", "方案或文件");
        }
    }

    @Test
    void a_list_too_thick_for_word_is_refused_with_the_forms_that_hold_it() {
        Change.Put[] many = IntStream.range(0, 2_000)
                .mapToObj(i -> street("n" + i, "环球" + i + "路", 118.07 + i * 1e-5))
                .toArray(Change.Put[]::new);
        service.commit(many);
        searched(county, "340207", "exaggerated");
        String list = "/campaigns/2026-0001/entries?";
        // 2,000 beside 中央大道
        Answer word = county.get(list + "f=docx&lang=en");
        assertThat(word.status()).isEqualTo(400);
        assertThat(word.text()).contains("at most 2000 entries and these are 2001");
        assertThat(county.get(list + "f=csv").text().lines()).hasSizeGreaterThan(2_000);
    }

    /** Whoever keeps no names of its area learns nothing of a campaign, as in the list of them. */
    @Test
    void there_is_no_campaign_for_those_whom_it_does_not_concern() {
        service.commit(unit("far", "远县", "340208000000"));
        Client elsewhere = service.enter("zhao", Grant.in(ItemId.named("far"), Role.PLACE_NAME_OFFICER));
        searched(county, "340207");
        String path = "/campaigns/2026-0001";
        assertThat(elsewhere.get("/campaigns").json().get("campaigns")).isEmpty();
        for (String tail : new String[] {"", "/entries"}) {
            Answer hidden = elsewhere.get(path + tail);
            assertThat(hidden.status()).as(hidden.text()).isEqualTo(404);
            assertThat(officer.get(path + tail).status()).isEqualTo(200);
        }
        assertThat(elsewhere
                        .send("POST", path + "/searches", "{\"causes\":[\"duplicate\"]}", "Content-Type", JSON)
                        .status())
                .isEqualTo(404);
    }
}
