package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each of the eleven kinds of event (B.3), written to the register: 望山镇 (990121100; 1,750 people) lies from 105.04° to 105.08° E and from
 * 35.03° to 35.06° N, its villages on either side of 105.06° E; 青石乡 (990121200; 1,000 people) south of it; 城关街道 west of it.
 */
class DivisionEventsWrittenTest {
    private static final Pattern CODE = Pattern.compile("<(\\d+)>");
    private static final String ACT =
            ",\"act\":{\"number\":\"示政函〔2026〕2号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}";
    /** Villages of both towns are 200 and 201. */
    private static final String APART =
            ",\"codes\":{\"990121100200\":\"990121200202\",\"990121100201\":\"990121200203\"}";

    private final Service service = Service.seeded();

    @AfterEach
    void stop() {
        service.close();
    }

    private String id(String code) {
        return service.get("/collections/divisions/items?filter=code%3D%27" + code + "%27")
                .ids()
                .get(0);
    }

    /** Units are written by their codes in angle brackets. */
    private String body(String kind, String before, String after) {
        String told = "{\"kind\":\"" + kind + "\",\"effective\":\"2026-03-01\",\"before\":[" + before + "],\"after\":["
                + after.replace('\'', '"') + "]";
        Matcher codes = CODE.matcher(told);
        return codes.replaceAll(
                code -> "\"" + id(String.format("%-12s", code.group(1)).replace(' ', '0')) + "\"");
    }

    private static String strip(double west, double... east) {
        StringBuilder ring = new StringBuilder("[" + west + ",35.03]");
        StringBuilder back = new StringBuilder();
        for (double each : east) {
            ring.append(",[").append(each).append(",35.03]");
            back.insert(0, ",[" + each + ",35.06]");
        }
        ring.append(back)
                .append(",[")
                .append(west)
                .append(",35.06],[")
                .append(west)
                .append(",35.03]");
        return "'geometry':{'type':'Polygon','coordinates':[[" + ring + "]]}";
    }

    private JsonNode written(String body) {
        Answer answer = service.administrator()
                .send("POST", "/division-changes", body + ACT + "}", "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("outcome").asText()).isEqualTo("applied");
        return answer.json();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rename | <990121100> | {'id':<990121100>,'properties':{'name':'新山镇'}} | ''",
                "type-change | <990121200> | {'id':<990121200>,'properties':{'name':'青石镇','code':'990121102','type':'town'}} | ''",
                "town-to-sub-district | <990121100> |"
                        + " {'id':<990121100>,'properties':{'name':'望山街道','code':'990121002','type':'sub-district'}} | ''",
                "village-to-community | <990121100200> |"
                        + " {'id':<990121100200>,'properties':{'name':'望山社区','code':'990121100001','type':'residents-committee'}} | ''",
                "merge | <990121100>,<990121200> | {'id':<990121200>,'properties':{'name':'青山镇','type':'town'}} | apart",
                "abolish | <990121100>,<990121200> | {'id':<990121200>,'properties':{}} | apart",
                "seat-move | <990121100> | {'id':<990121100>,'properties':{'seat_lon':105.065,'seat_lat':35.045}} | ''",
                "subordination | <990121200> | {'id':<990121200>,'properties':{'code':'990122200'}} | ''",
                "create | <990121100> | west,east | ''",
                "split | <990121100> | west,east | ''",
                "boundary-change | <990121001>,<990121100> | moved | ''"
            })
    void it_conserves_area_and_people_and_every_code_has_its_successor(
            String kind, String before, String after, String codes) {
        String stated = after.replace(
                        "west,east",
                        "{'id':<990121100>,'properties':{'population':1000}," + strip(105.04, 105.06) + "},"
                                + "{'properties':{'name':'望东镇','code':'990121102','level':'township','type':'town','population':750},"
                                + strip(105.06, 105.08) + "}")
                .replace(
                        "moved",
                        "{'id':<990121001>," + strip(105.0, 105.02, 105.04, 105.041) + "},{'id':<990121100>,"
                                + strip(105.041, 105.06, 105.08) + "}");
        JsonNode told = written(body(kind, before, stated) + (codes.equals("apart") ? APART : ""));
        conserved(told.get("conserved"));
        succeeded(told.get("codes"));
        JsonNode event =
                service.stranger().get("/division-changes?area=990121").json().at("/events/0");
        assertThat(event.get("kind").asText()).isEqualTo(kind);
        assertThat(event.at("/act/number").asText()).isEqualTo("示政函〔2026〕2号");
    }

    /** 990121102000 ends in three zeros: a township. 望东 is Wàngdōng, the generic part 镇 stands apart. */
    @Test
    void a_town_that_is_set_up_with_name_code_and_type_has_its_level_by_the_code_and_its_letters() {
        String units = "{'id':<990121100>,'properties':{'population':1000}," + strip(105.04, 105.06) + "},"
                + "{'properties':{'name':'望东镇','code':'990121102','type':'town','population':750},"
                + strip(105.06, 105.08) + "}";
        written(body("split", "<990121100>", units));
        Answer found = service.get("/collections/divisions/items?datetime=2026-03-01&filter=level%3D%27township%27");
        assertThat(found.names()).contains("望东镇");
        assertThat(found.text()).contains("\"pinyin\":\"Wàngdōng Zhèn\"", "\"pinyin_plain\":\"Wangdong Zhen\"");
    }

    /** B-11: area within the tolerance, of which nothing is lost or gained here; people to the person. */
    private static void conserved(JsonNode conserved) {
        assertThat(conserved.get("area_m2").asDouble()).isPositive();
        assertThat(conserved.get("lost_m2").asDouble()).isZero();
        assertThat(conserved.get("gained_m2").asDouble()).isZero();
        assertThat(conserved.get("shared_m2").asDouble())
                .isLessThanOrEqualTo(conserved.get("tolerance_m2").asDouble());
        assertThat(conserved.get("people_before").asLong()).isPositive();
        assertThat(conserved.get("people_after").asLong())
                .isEqualTo(conserved.get("people_before").asLong());
    }

    /** Who bore the old code bore it on the eve, the successor is borne on the day, and the old one by nobody (B-10). */
    private void succeeded(JsonNode codes) {
        codes.properties().forEach(pair -> {
            assertThat(bearers(pair.getKey(), "2026-02-28")).as(pair.getKey()).isEqualTo(1);
            assertThat(bearers(pair.getValue().asText(), "2026-03-01"))
                    .as(pair.getValue().asText())
                    .isEqualTo(1);
            assertThat(bearers(pair.getKey(), "2026-03-01")).as(pair.getKey()).isZero();
        });
    }

    private int bearers(String code, String day) {
        return service.get("/collections/divisions/items?filter=code%3D%27" + code + "%27&datetime=" + day)
                .ids()
                .size();
    }

    /** What bears the town's codes: the happiness home of its village, the cemetery that serves it, places and people. */
    @Test
    void the_preview_names_the_facilities_and_cemeteries_that_go_with_a_town() {
        String body = body(
                "town-to-sub-district",
                "<990121100>",
                "{'id':<990121100>,'properties':{'name':'望山街道','code':'990121002','type':'sub-district'}}");
        Answer seen = service.administrator()
                .send("POST", "/division-changes?dry-run=true", body + "}", "Content-Type", "application/json");
        JsonNode recoded = seen.json().get("recoded");
        assertThat(named(recoded, "facilities")).containsExactly("望山镇幸福院");
        assertThat(named(recoded, "cemeteries")).containsExactly("望山镇公益性公墓");
        // their names are not the act's: signs, addresses and names that write the old one are for people to see to
        assertThat(named(seen.json().get("mentions"), "facilities")).containsExactly("望山镇幸福院");
        assertThat(named(seen.json().get("mentions"), "cemeteries")).containsExactly("望山镇公益性公墓");
        JsonNode done = written(body);
        assertThat(done.get("recoded")).isEqualTo(recoded);
        String home = "/collections/facilities/items?datetime=2026-03-01&filter=name%3D%27"
                + URLEncoder.encode("望山镇幸福院", StandardCharsets.UTF_8) + "%27";
        assertThat(service.get(home)
                        .json()
                        .at("/features/0/properties/division_code")
                        .asText())
                .isEqualTo("990121002201");
    }

    private static List<String> named(JsonNode groups, String collection) {
        return StreamSupport.stream(groups.spliterator(), false)
                .filter(group -> group.get("collection").asText().equals(collection))
                .flatMap(group -> group.get("items").findValuesAsText("name").stream())
                .toList();
    }
}
