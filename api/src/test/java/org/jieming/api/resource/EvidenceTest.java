package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence packs of figures of the invented county. */
class EvidenceTest {
    private static final String REACH = "{\"inputs\":{\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000}}";

    private Service service;

    @BeforeEach
    void seeds() {
        service = Service.empty();
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Answer pack(String process, String query, String body) {
        return service.send(
                "POST", "/processes/" + process + "/evidence" + query, body, "Content-Type", "application/json");
    }

    private static Map<String, byte[]> files(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void a_pack_holds_question_data_norms_and_result_and_every_file_has_the_hash_it_says() throws Exception {
        Map<String, byte[]> files = files(pack("reach", "", REACH));
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.get("process").asText()).isEqualTo("reach");
        assertThat(manifest.get("revision").asLong())
                .isEqualTo(service.register.now().number().value());
        assertThat(manifest.get("fingerprint").asText())
                .isEqualTo(service.register.journal().anchor().fingerprint().toString());
        assertThat(manifest.get("files")).hasSize(files.size() - 1);
        for (JsonNode file : manifest.get("files")) {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(files.get(file.get("name").asText()));
            assertThat(file.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(sum));
        }
        // the result is the one that the process answers: 350 elders within 1,000 m
        JsonNode result = new ObjectMapper().readTree(files.get("results/result.json"));
        assertThat(result.at("/served/people").asInt()).isEqualTo(350);
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("inputs/facilities@"));
        // of the register of six districts: the villages' people, county with 4 towns and 8 villages, the neighbour
        // whose
        // border is near somebody, day care alone
        assertThat(used(files, "population-cells").lines()).hasSize(8);
        assertThat(used(files, "divisions").lines()).hasSize(1 + 4 + 8 + 1);
        assertThat(used(files, "facilities").lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                .contains("\"facility_type\":\"E5\""));
        assertThat(files.keySet()).contains("standards/clauses.csv", "targets/wansheng-2022.csv", "results/result.csv");
    }

    @Test
    void what_names_a_county_that_is_not_registered_is_packed_since_the_answer_tells_of_it() throws Exception {
        // a home of another kind than is asked about names a county of the province, a cemetery one beside 示例县
        service.keep(
                "facilities",
                "\"name\":\"某县养老院\",\"facility_type\":\"E2\",\"division_code\":\"990125\",\"status\":\"operating\"",
                "105.2,35.0");
        service.keep(
                "cemeteries",
                "\"name\":\"某县公墓\",\"cemetery_type\":\"F5\",\"division_code\":\"990126\"",
                "105.081,35.04");
        Map<String, byte[]> province = files(pack("reach", "", REACH.replace("990121", "990000")));
        assertThat(new String(province.get("results/result.json"), StandardCharsets.UTF_8))
                .contains("990125");
        assertThat(used(province, "facilities")).contains("某县养老院");
        Map<String, byte[]> county = files(pack("reach", "", REACH));
        assertThat(new String(county.get("results/result.json"), StandardCharsets.UTF_8))
                .contains("990126")
                .doesNotContain("990125");
        assertThat(used(county, "cemeteries")).contains("某县公墓");
    }

    private static String used(Map<String, byte[]> files, String collection) {
        return new String(
                files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("inputs/" + collection + "@"))
                        .findFirst()
                        .orElseThrow()
                        .getValue(),
                StandardCharsets.UTF_8);
    }

    @Test
    void the_same_question_of_the_same_revision_gives_the_same_bytes_whatever_was_written_since() throws Exception {
        Answer first = pack("reach", "", REACH);
        byte[] question = files(first).get("question.json");
        long revision = service.register.now().number().value();
        // a second day-care centre in 东门社区: the figure of today is another one
        Answer made = service.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.025,35.04]},\"properties\":"
                        + "{\"name\":\"东门日间照料\",\"facility_type\":\"E5\",\"division_code\":\"990121001002\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String again = new String(question, StandardCharsets.UTF_8);
        assertThat(pack("reach", "?as-of=" + revision, again).response().body())
                .isEqualTo(first.response().body());
        byte[] today = files(pack("reach", "", again)).get("results/result.json");
        assertThat(new ObjectMapper().readTree(today).at("/served/people").asInt())
                .isEqualTo(1050);
    }

    @Test
    void every_planning_process_can_be_packed_and_what_reads_no_items_cannot() throws Exception {
        String whatIf =
                "{\"inputs\":{\"area\":\"990121\",\"kinds\":[\"E5\"],\"changes\":[{\"action\":\"open\",\"lon\":105.025,\"lat\":35.04}]}}";
        pack("what-if", "", whatIf);
        assertThat(files(pack("what-if", "", whatIf)).keySet()).anyMatch(name -> name.startsWith("inputs/facilities@"));
        for (String process : new String[] {"gap-statement", "cemetery-screen", "cemetery-capacity"}) {
            assertThat(files(pack(process, "", "{\"inputs\":{\"area\":\"990121\"}}")))
                    .containsKey("results/result.json");
        }
        Answer names = pack(
                "romanize", "", "{\"inputs\":{\"names\":[\"南京东路\"],\"kind\":\"K5\",\"division_code\":\"340207\"}}");
        assertThat(names.status()).isEqualTo(406);
    }
}
