package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau whose law ties generic parts to size and class of road says so in a table, and is told what was not stated. */
class OwnGenericSizesTest {
    @TempDir
    private static Path folder = Path.of("");

    private static Service service = Service.empty();

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("generic-parts"));
        Files.writeString(
                folder.resolve("generic-parts/generic-sizes.csv"),
                "generic,kind,min_land_m2,road_class,valid_from,source\n"
                        + "广场,K6,10000,,2027-01-01,虚构市地名管理条例第十条\n"
                        + "大道,K5,,主干路,,虚构市地名管理条例第十一条\n");
        service.close();
        service = Service.under(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static List<JsonNode> found(String inputs) {
        return StreamSupport.stream(
                        service.made("name-check", inputs).get("findings").spliterator(), false)
                .filter(finding -> finding.get("rule").asText().equals("A-27"))
                .toList();
    }

    @Test
    void a_row_that_comes_into_force_later_holds_then() {
        String square = "\"name\":\"紫薇广场\",\"kind\":\"K6\",\"land_m2\":1,\"date\":";
        assertThat(found(square + "\"2026-11-29\"")).isEmpty();
        assertThat(found(square + "\"2027-01-01\"")).singleElement().satisfies(finding -> {
            assertThat(finding.get("severity").asText()).isEqualTo("warn");
            assertThat(finding.at("/citation/instrument").asText()).isEqualTo("虚构市地名管理条例第十条");
        });
    }

    @Test
    void the_class_of_a_road_is_asked_for_and_judged() {
        String road = "\"name\":\"人民大道\",\"kind\":\"K5\"";
        assertThat(found(road)).singleElement().satisfies(finding -> {
            assertThat(finding.get("severity").asText()).isEqualTo("note");
            assertThat(finding.get("sentence_zh").asText()).contains("对道路等级有要求,但未说明");
        });
        assertThat(found(road + ",\"road_class\":\"arterial\"")).isEmpty();
        assertThat(found(road + ",\"road_class\":\"lane\"")).singleElement().satisfies(finding -> assertThat(
                        finding.get("sentence_zh").asText())
                .contains("要求道路等级为主干路,现为街巷"));
    }
}
