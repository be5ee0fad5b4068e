package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** OGC API – Processes Part 1 on the seeds, and the reach of the invented county as its README reckons it. */
class ProcessTest {
    private static final String EXECUTION = "/processes/reach/execution";
    /** All kinds of site in the county: E1, E3, E5, E7 inside, E4 just over the border. */
    /** The only station of the kind E4 is in 邻县: that there is none in 示例县 is declared. */
    private static final String KINDS =
            "\"kinds\":[\"E1\",\"E3\",\"E4\",\"E5\",\"E7\"],\"complete_around\":[\"E1\",\"E3\",\"E4\",\"E5\",\"E7\"],\"complete_kinds\":[\"E4\"]";

    private static final String COUNTY = "\"area\":\"990121\"," + KINDS;

    private static final Service SERVICE = Service.seeded();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer execute(String inputs, String... headers) {
        return post("{\"inputs\":{" + inputs + "}}", headers);
    }

    private static Answer post(String body, String... headers) {
        return postTo(EXECUTION, body, headers);
    }

    private static Answer postTo(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return SERVICE.send("POST", path, body, all.toArray(String[]::new));
    }

    private static JsonNode made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode ended(Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        JsonNode job = SERVICE.get(begun.header("Location")).json();
        while (!job.has("finished")) {
            Thread.onSpinWait();
            job = SERVICE.get(begun.header("Location")).json();
        }
        return job;
    }

    @Test
    void the_list_leads_to_descriptions_with_inputs_outputs_and_the_address_of_execution() {
        assertThat(SERVICE.get("/conformance").text()).contains("ogcapi-processes-1/1.0/conf/core");
        assertThat(SERVICE.get("/").text()).contains("/processes");
        JsonNode first = SERVICE.get("/processes").json().at("/processes/0");
        assertThat(first.get("id").asText()).isEqualTo("reach");
        JsonNode process = SERVICE.get("/processes/reach?lang=en").json();
        assertThat(process.at("/inputs/area/minOccurs").asInt()).isEqualTo(1);
        assertThat(process.at("/inputs/radius/schema/default").asInt()).isEqualTo(1000);
        assertThat(process.at("/inputs/radius/title").asText()).isEqualTo("Radius");
        assertThat(process.at("/outputs/result/schema/oneOf").size()).isEqualTo(6);
        assertThat(process.get("jobControlOptions").toString()).contains("sync-execute", "async-execute", "dismiss");
        assertThat(process.get("links").toString())
                .contains("http://www.opengis.net/def/rel/ogc/1.0/execute", "/processes/reach/execution");
    }

    @Test
    void the_list_is_told_in_pages_of_the_length_asked_for() {
        // OGC 18-062r2 /req/core/pl-limit-definition
        List<String> all = ids(SERVICE.get("/processes").json());
        JsonNode first = SERVICE.get("/processes?limit=2").json();
        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        String next = next(first).orElseThrow();
        JsonNode rest = SERVICE.get(
                        next.substring(next.indexOf("/processes")).replace("limit=2", "limit=" + (all.size() - 2)))
                .json();
        assertThat(ids(rest)).isEqualTo(all.subList(2, all.size()));
        assertThat(next(rest)).isEmpty();
        assertThat(SERVICE.get("/processes?limit=0").json().get("field").asText())
                .isEqualTo("limit");
        assertThat(SERVICE.get("/processes?after=moon").status()).isEqualTo(404);
    }

    private static List<String> ids(JsonNode list) {
        return list.get("processes").findValuesAsText("id");
    }

    private static Optional<String> next(JsonNode list) {
        return StreamSupport.stream(list.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals("next"))
                .map(link -> link.get("href").asText())
                .findFirst();
    }

    @Test
    void of_1600_elders_1520_live_within_a_kilometre_and_1400_without_the_site_over_the_border() {
        JsonNode made = made(execute(COUNTY));
        // 300 + 400 + 200 + 150 + 250 + 100 + 120 = 1,520; 青石村 (120) is served from over the border alone
        assertThat(made.at("/demand/people").asInt()).isEqualTo(1600);
        assertThat(made.at("/served/people").asInt()).isEqualTo(1520);
        assertThat(made.at("/served/share").asDouble()).isEqualTo(0.95);
        assertThat(made.at("/served/people_without_outside_sites").asInt()).isEqualTo(1400);
        assertThat(made.at("/served/share_without_outside_sites").asDouble()).isEqualTo(0.875);
        assertThat(made.at("/served/difference").asInt()).isEqualTo(120);
        assertThat(made.at("/sites/in_the_area").asInt()).isEqualTo(4);
        assertThat(made.at("/sites/nearest_but_outside").asInt()).isEqualTo(1);
        // 石桥村 of 青石乡, 80 elders, 0.01° of latitude = 1,109.4 m south of the site of 望山镇
        assertThat(made.get("unreached").size()).isEqualTo(1);
        assertThat(made.at("/unreached/0/cell_id").asText()).isEqualTo("990121200201");
        assertThat(made.at("/unreached/0/metres").asDouble()).isCloseTo(1109.4, within(0.1));
        assertThat(made.at("/unreached/0/nearest").asText()).isEqualTo("望山镇幸福院");
    }

    @Test
    void every_figure_says_what_it_is_made_of() {
        JsonNode made = made(execute(COUNTY + ",\"detour\":1.3"));
        assertThat(made.get("basis").asText()).isEqualTo("population");
        assertThat(made.get("denominator_zh").asText()).isEqualTo("60岁及以上老年人");
        assertThat(made.at("/method/estimated").asBoolean()).isTrue();
        assertThat(made.at("/demand/cell_kind").asText()).isEqualTo("village-unit");
        assertThat(made.at("/demand/population_basis").asText()).isEqualTo("resident");
        assertThat(made.at("/demand/year").asInt()).isEqualTo(2020);
        assertThat(made.at("/inputs/radius").asInt()).isEqualTo(1000);
        assertThat(made.get("revision").asText()).isEqualTo(SERVICE.get("/").header("Jieming-Revision"));
        assertThat(made.get("date").asText()).isEqualTo("2026-01-01");
        // 913 m × 1.3 = 1,187 m: only 东门社区 400, 石桥村 150 (555 × 1.3 = 721), 临河村 250 and 青石村 120 (865) remain
        assertThat(made.at("/served/people").asInt()).isEqualTo(400 + 150 + 250 + 120);
    }

    @Test
    void the_units_sums_are_the_totals_at_every_level() {
        for (String level : List.of("county", "township", "village")) {
            JsonNode made = made(execute(COUNTY + ",\"level\":\"" + level + "\""));
            long people = 0;
            long served = 0;
            for (JsonNode unit : made.get("units")) {
                people += unit.get("people").asLong();
                served += unit.get("served").asLong();
                assertThat(unit.get("served").asLong()
                                + unit.get("unserved").asLong()
                                + unit.get("unknown").asLong())
                        .isEqualTo(unit.get("people").asLong());
            }
            assertThat(people).as(level).isEqualTo(1600);
            assertThat(served).as(level).isEqualTo(1520);
        }
    }

    @Test
    void the_curve_rises_where_somebody_is_reached() {
        JsonNode curve = made(execute(COUNTY)).get("curve");
        // at 0 m 东门社区 400 and 临河村 250; to 600 m 石桥村 150 (555 m); to 700 m 青石村 120 (666 m)
        assertThat(curve.at("/within/0/people").asInt()).isEqualTo(650);
        assertThat(curve.at("/within/5/people").asInt()).isEqualTo(650);
        assertThat(curve.at("/within/6/people").asInt()).isEqualTo(800);
        assertThat(curve.at("/within/7/people").asInt()).isEqualTo(920);
        assertThat(curve.at("/within/12/people").asInt()).isEqualTo(1600);
        // 80 % = 1,280 people need the 600 at 913 m: 西门社区, 望山村 and 渡口村 (0.01° of longitude)
        assertThat(curve.at("/metres_for_share/2/metres").asDouble()).isCloseTo(913, within(1.0));
        assertThat(curve.at("/metres_for_share/4/metres").asDouble()).isCloseTo(1109.4, within(0.1));
    }

    @Test
    void results_come_as_geojson_csv_and_xlsx_too() {
        JsonNode map = made(execute(COUNTY, "Accept", "application/geo+json"));
        assertThat(map.at("/features/0/properties/people").asInt()).isEqualTo(80);
        assertThat(map.at("/features/0/geometry/coordinates/0").asDouble()).isEqualTo(105.065);
        Answer table = postTo(EXECUTION + "?f=csv", "{\"inputs\":{" + COUNTY + "}}");
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        // 青石乡: 120 + 80 elders, 60 %; mean (120 × 666 + 80 × 1,109) / 200 = 843 m
        assertThat(table.text()).contains("990121200,青石乡,200,120,80,0,60,843,1109.");
        assertThat(table.text()).contains(",合计 Total,1600,1520,80,0,95,");
        Answer sheet = postTo(EXECUTION + "?f=xlsx", "{\"inputs\":{" + COUNTY + "}}");
        assertThat(sheet.text()).startsWith("PK");
        JsonNode document = made(post("{\"inputs\":{" + COUNTY + "},\"response\":\"document\",\"outputs\":{\"result\":"
                + "{\"format\":{\"mediaType\":\"application/geo+json\"}}}}"));
        assertThat(document.at("/result/mediaType").asText()).isEqualTo("application/geo+json");
        assertThat(document.at("/result/value/features").size()).isEqualTo(1);
    }

    @Test
    void a_job_does_the_same_and_keeps_its_result() {
        Answer begun = execute(COUNTY, "Prefer", "respond-async");
        assertThat(begun.header("Preference-Applied")).isEqualTo("respond-async");
        JsonNode job = ended(begun);
        assertThat(job.get("type").asText()).isEqualTo("process");
        assertThat(job.get("processID").asText()).isEqualTo("reach");
        assertThat(job.get("status").asText()).isEqualTo("successful");
        String results = begun.header("Location") + "/results";
        assertThat(SERVICE.get(results).json()).isEqualTo(made(execute(COUNTY)));
        assertThat(SERVICE.get(results + "?f=csv").text()).contains("青石乡");
        assertThat(SERVICE.send("DELETE", begun.header("Location"), "").status())
                .isEqualTo(200);
        Answer gone = SERVICE.get(results);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().get("type").asText())
                .isEqualTo("http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job");
    }

    @Test
    void a_job_that_fails_tells_the_field_at_fault() {
        Answer begun = execute("\"area\":\"990199\"," + KINDS, "Prefer", "respond-async");
        JsonNode job = ended(begun);
        assertThat(job.get("status").asText()).isEqualTo("failed");
        Answer results = SERVICE.get(begun.header("Location") + "/results");
        assertThat(results.status()).isEqualTo(400);
        assertThat(results.json().get("field").asText()).isEqualTo("inputs.area");
    }

    @Test
    void what_is_wrong_with_a_request_is_named() {
        assertField("{\"inputs\":{" + KINDS + "}}", "inputs.area");
        assertField("{\"inputs\":{" + COUNTY + ",\"radios\":500}}", "inputs.radios");
        assertField("{\"inputs\":{" + COUNTY + ",\"radius\":\"500\"}}", "inputs.radius");
        assertField("{\"inputs\":{" + COUNTY + ",\"radius\":-1}}", "inputs.radius");
        assertField("{\"inputs\":{" + COUNTY + ",\"date\":\"2026-02-30\"}}", "inputs.date");
        assertField("{\"inputs\":{\"area\":\"99\"," + KINDS + "}}", "inputs.area");
        assertField("{\"inputs\":{\"area\":\"990121\",\"kinds\":[\"E5\",\"relief-station\"]}}", "inputs.kinds.1");
        assertField("{\"inputs\":{" + COUNTY + ",\"radius\":{\"href\":\"http://example.org\"}}}", "inputs.radius");
        assertField("{\"inputs\":[]}", "inputs");
        assertField("{\"input\":{}}", "input");
        assertField("{\"inputs\":{" + COUNTY + "},\"response\":\"loud\"}", "response");
        assertField("{\"inputs\":{" + COUNTY + "},\"outputs\":{\"map\":{}}}", "outputs.map");
        assertField(
                "{\"inputs\":{" + COUNTY + "},\"outputs\":{\"result\":{\"format\":{\"mediaType\":\"image/png\"}}}}",
                "outputs.result.format.mediaType");
        Answer unknown = postTo("/processes/overlook/execution", "{}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("type").asText()).endsWith("/no-such-process");
    }

    private static void assertField(String body, String field) {
        Answer answer = post(body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).as(body).isEqualTo(field);
        assertThat(answer.json().get("detail_zh").asText()).isNotBlank();
        assertThat(answer.json().get("detail_en").asText()).isNotBlank();
    }
}
