package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long works as a client sees them: asked for, looked at, fetched, called off, forgotten. */
class JobsOverHttpTest extends Importing {
    private static final String RESULTS = "http://www.opengis.net/def/rel/ogc/1.0/results";

    JobsOverHttpTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void an_export_made_by_a_job_is_the_file_that_a_waiting_client_gets() throws IOException {
        threePlaces();
        Answer begun = service.get("/collections/places/export?f=csv", "Prefer", "respond-async");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.header("Preference-Applied")).isEqualTo("respond-async");
        JsonNode job = ended(begun.header("Location"));
        assertThat(job.get("status").asText()).isEqualTo("successful");
        assertThat(job.get("progress").asInt()).isEqualTo(100);

        Answer file = service.get(ItemsTest.link(job, RESULTS).orElseThrow());
        Answer direct = service.get("/collections/places/export?f=csv");
        assertThat(file.response().body()).isEqualTo(direct.response().body());
        assertThat(file.header("Jieming-Revision")).isEqualTo("1");
        assertThat(file.header("Content-Disposition")).isEqualTo(direct.header("Content-Disposition"));
    }

    @Test
    void a_job_that_ended_and_is_deleted_is_forgotten_with_its_file() throws IOException {
        threePlaces();
        String job = service.get("/collections/places/export?f=xlsx", "Prefer", "respond-async")
                .header("Location");
        ended(job);
        assertThat(service.send("DELETE", job, "").status()).isEqualTo(200);
        assertThat(service.get(job).status()).isEqualTo(404);
        assertThat(service.get(job + "/results").status()).isEqualTo(404);
        assertThat(exportsOnDisk()).isEmpty();
    }

    @Test
    void a_job_that_is_called_off_says_so_and_its_import_can_be_judged_again() {
        JsonNode made = post("many.csv", "place", many(60_000)).json();
        String job = "/jobs/" + made.at("/job/jobID").asText();
        assertThat(service.send("DELETE", job, "").status()).isEqualTo(200);
        assertThat(ended(job).get("status").asText()).isEqualTo("dismissed");
        assertThat(settled(path(made)).get("status").asText()).isEqualTo("dismissed");

        Answer again = service.send("PUT", path(made) + "/mapping", "{}", "Content-Type", "application/json");
        assertThat(again.status()).as(again.text()).isEqualTo(202);
        assertThat(settled(path(made)).at("/counts/new").asInt()).isEqualTo(60_000);
    }

    @Test
    void a_job_that_failed_tells_the_problem_and_so_do_its_results() {
        threePlaces();
        byte[] whole =
                service.get("/collections/places/export?f=xlsx").response().body();
        JsonNode made = post("half.xlsx", "place", Arrays.copyOf(whole, whole.length / 2))
                .json();
        String address = "/jobs/" + made.at("/job/jobID").asText();
        JsonNode job = ended(address);
        assertThat(job.get("status").asText()).isEqualTo("failed");
        assertThat(job.at("/problem/status").asInt()).isEqualTo(400);
        Answer results = service.get(address + "/results");
        assertThat(results.status()).isEqualTo(400);
        assertThat(results.json().get("detail_zh").asText())
                .isEqualTo(job.at("/problem/detail_zh").asText());
    }

    @Test
    void jobs_are_listed_as_they_came_and_an_unknown_one_is_named() {
        JsonNode first = judged(send("a.csv", "place", "名称\n甲村\n"));
        JsonNode second = judged(send("b.csv", "place", "名称\n乙村\n"));
        JsonNode jobs = service.get("/jobs").json().get("jobs");
        assertThat(jobs).hasSize(2);
        assertThat(jobs.at("/0/jobID").asText())
                .isEqualTo(first.at("/job/jobID").asText());
        assertThat(jobs.at("/1/jobID").asText())
                .isEqualTo(second.at("/job/jobID").asText());
        Answer unknown = service.get("/jobs/none");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("field").asText()).isEqualTo("jobId");
    }

    @Test
    void an_import_that_the_store_cannot_take_is_not_begun() {
        JsonNode judged = judged(send("a.csv", "place", "名称\n甲村\n"));
        service.register.journal().close();
        Answer refused = apply(judged, "{}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("code").asText()).isEqualTo("store-unavailable");
    }

    @Test
    void a_file_for_which_there_is_no_place_is_refused_before_it_is_read() throws IOException {
        // the server's folder for files under way gives way to a file of that name
        Path folder;
        try (Stream<Path> all = Files.list(workspace)) {
            folder = all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Files.delete(folder);
        Files.createFile(folder);
        Answer refused = send("a.csv", "place", "名称\n甲村\n");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("code").asText()).isEqualTo("store-unavailable");
        assertThat(refused.json().get("detail_zh").asText()).contains("临时文件夹");
    }

    private void threePlaces() {
        applied(judged(send("places.csv", "place", "标准名称,经度,纬度\n杨家湾,118.40,31.35\n李村,118.5,31.4\n六洲,118.41,31.36\n")));
    }

    private List<Path> exportsOnDisk() throws IOException {
        return leftOnDisk().stream()
                .filter(path -> path.getFileName().toString().startsWith("jieming-export-"))
                .toList();
    }

    private JsonNode ended(String address) {
        JsonNode job = service.get(address).json();
        while (job.get("status").asText().equals("accepted")
                || job.get("status").asText().equals("running")) {
            job = service.get(address).json();
        }
        return job;
    }
}
