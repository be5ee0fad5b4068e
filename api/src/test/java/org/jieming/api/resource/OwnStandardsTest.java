package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented county with standards and targets of its own: the example of the planning guide, file by file, in a folder. */
class OwnStandardsTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("`(standards/[a-z]+\\.csv)` –.*?```csv\n(.*?)```", Pattern.DOTALL);
    private static final String COUNTY = "\"area\":\"990121\",\"date\":\"2026-01-01\"";

    @TempDir
    private static Path folder = Path.of("");

    private static Service service = Service.empty();

    @BeforeAll
    static void start() throws IOException {
        Matcher file =
                EXAMPLE.matcher(Files.readString(Path.of(System.getProperty("jieming.root"), "api/guide/planning.md")));
        Files.createDirectory(folder.resolve("standards"));
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        service = Service.under(folder);
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode one(JsonNode array, String member, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(each -> each.get(member).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode judged(String clause) {
        return one(service.made("gap-statement", COUNTY).get("clauses"), "clause", clause);
    }

    @Test
    void a_clause_of_the_county_is_judged_like_any_other() {
        // one home, 60 beds, in 城关街道: 1 of 4 townships has it, 3 homes are missing
        JsonNode homes = judged("shili-town-home");
        assertThat(homes.get("total").asInt()).isEqualTo(4);
        assertThat(homes.get("satisfied").asInt()).isEqualTo(1);
        assertThat(homes.get("missing").asInt()).isEqualTo(3);
        assertThat(one(homes.get("units"), "name", "城关街道").get("outcome").asText())
                .isEqualTo("satisfied");
        assertThat(homes.get("own").asBoolean()).isTrue();
        assertThat(homes.get("source").asText()).isEqualTo("虚构示例第2页");
        assertThat(homes.get("law_here").asBoolean()).isTrue();
        // one day-care centre of the three that the plan promises for 2027
        JsonNode target = service.made("gap-statement", COUNTY).at("/targets/0");
        assertThat(target.get("reached").asInt()).isEqualTo(1);
        assertThat(target.get("outcome").asText()).isEqualTo("short");
        assertThat(target.get("document").asText()).isEqualTo("示例县养老服务规划");
    }

    @Test
    void two_clauses_that_contradict_each_other_are_both_judged_and_say_so() {
        assertThat(judged("shili-day-care-reach").get("differs_from").findValuesAsText("clause"))
                .containsExactly("gb50180-day-care-reach");
        assertThat(judged("gb50180-day-care-reach").get("differs_from").findValuesAsText("clause"))
                .containsExactly("shili-day-care-reach");
        JsonNode listed = service.get("/standards?area=990121").json().get("clauses");
        assertThat(one(listed, "clause", "shili-day-care-reach")
                        .at("/differs_from/0")
                        .asText())
                .isEqualTo("gb50180-day-care-reach");
        assertThat(one(listed, "clause", "gb50180-day-care-reach").get("own").asBoolean())
                .isFalse();
    }

    @Test
    void a_printed_statement_names_the_other_rule_beside_the_one_that_is_not_kept() {
        assertThat(service.execute("gap-statement", COUNTY, "?f=html").text())
                .contains("另有条款对同一事项规定不同,分别判定:日间照料中心服务半径不大于500米(示例县养老服务设施规定 示政发〔2026〕3号)。");
    }

    @Test
    void a_clause_with_the_id_of_a_shipped_one_takes_its_place() {
        // the home has 60 beds: enough for the 20 of GB 50437, 20 too few for the 80 of the county
        JsonNode beds = judged("gb50437-home-beds");
        assertThat(beds.get("value").asInt()).isEqualTo(80);
        assertThat(beds.get("missing").asInt()).isEqualTo(20);
        JsonNode listed = one(service.get("/standards").json().get("clauses"), "clause", "gb50437-home-beds");
        assertThat(listed.get("replaces_shipped").asBoolean()).isTrue();
        assertThat(listed.get("instrument").asText()).isEqualTo("shili-2026");
    }

    /** The county's 80 beds are law there since 2026; of Jiujiang, and of the year before, GB 50437 asks 20 as ever. */
    @Test
    void where_and_when_it_is_no_law_the_shipped_one_holds() {
        JsonNode elsewhere =
                one(service.get("/standards?area=340207").json().get("clauses"), "clause", "gb50437-home-beds");
        assertThat(elsewhere.get("instrument").asText()).isEqualTo("gb50437");
        assertThat(elsewhere.get("own").asBoolean()).isFalse();
        JsonNode before = service.made(
                "gap-statement", "\"area\":\"990121\",\"date\":\"2025-12-31\",\"clauses\":[\"gb50437-home-beds\"]");
        assertThat(before.at("/clauses/0/value").asInt()).isEqualTo(20);
        assertThat(before.at("/clauses/0/outcome").asText()).isEqualTo("satisfied");
    }

    @Test
    void own_clauses_are_law_in_their_region_since_their_day_and_may_be_chosen_elsewhere() {
        List<String> elsewhere = service.get("/standards?area=340207").json().findValuesAsText("clause");
        assertThat(elsewhere).contains("jiujiang-new-estates").doesNotContain("shili-town-home");
        List<String> before = service.made("gap-statement", "\"area\":\"990121\",\"date\":\"2025-12-31\"")
                .get("clauses")
                .findValuesAsText("clause");
        assertThat(before).contains("gb50180-day-care-reach").doesNotContain("shili-town-home");
        JsonNode chosen = service.made("gap-statement", "\"area\":\"340207\",\"clauses\":[\"shili-town-home\"]");
        assertThat(chosen.at("/clauses/0/law_here").asBoolean()).isFalse();
        assertThat(service.get("/processes/gap-statement").text()).contains("shili-town-home");
    }

    @Test
    void a_home_that_does_not_say_how_many_beds_it_has_makes_its_township_unknown() {
        try (Service other = Service.under(folder)) {
            Birth.ifNew(other.register, Progress.SILENT);
            Answer made = other.send(
                    "POST",
                    "/collections/facilities/items",
                    "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.055,35.035]},\"properties\":"
                            + "{\"name\":\"望山镇敬老院\",\"facility_type\":\"E1\",\"division_code\":\"990121100200\",\"status\":\"operating\"}}",
                    "Content-Type",
                    "application/geo+json");
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            JsonNode homes = one(other.made("gap-statement", COUNTY).get("clauses"), "clause", "shili-town-home");
            assertThat(one(homes.get("units"), "name", "望山镇").get("outcome").asText())
                    .isEqualTo("unknown");
            assertThat(homes.get("short").asInt()).isEqualTo(2);
            assertThat(homes.at("/missing_inputs/0/input_zh").asText()).contains("缺少床位");
        }
    }

    @Test
    void an_evidence_pack_holds_the_own_tables_byte_for_byte() throws IOException {
        Answer pack = service.send(
                "POST",
                "/processes/gap-statement/evidence",
                "{\"inputs\":{" + COUNTY + "}}",
                "Content-Type",
                "application/json");
        String file = "own/standards/clauses.csv";
        byte[] packed = {};
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(pack.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                packed = entry.getName().equals(file) ? zip.readAllBytes() : packed;
            }
        }
        assertThat(packed).isEqualTo(Files.readAllBytes(folder.resolve("standards/clauses.csv")));
        assertThat(new String(pack.response().body(), StandardCharsets.UTF_8)).contains("\"name\":\"" + file + "\"");
    }
}
