package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.intake.Imports;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many files as may be open at once were sent and judged; nobody has decided on any. */
class OpenImportsTest extends Importing {
    private final List<JsonNode> open = new ArrayList<>();

    OpenImportsTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeEach
    void as_many_as_may_be() {
        for (int i = 0; i < Imports.MOST; i++) {
            open.add(judged(next()));
        }
    }

    @Test
    void one_more_is_refused_with_the_way_to_those_that_wait_and_leaves_nothing_on_disk() throws IOException {
        List<Path> before = leftOnDisk();
        Answer refused = next();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("not-now");
        assertThat(refused.json().get("detail_zh").asText()).contains("20 个导入");
        assertThat(refused.json().get("detail_en").asText()).contains("20 imports");
        assertThat(leftOnDisk()).isEqualTo(before);
        JsonNode waiting = service.get(refused.json().get("href").asText()).json();
        assertThat(waiting.get("imports")).hasSize(Imports.MOST);
    }

    @Test
    void one_that_is_deleted_makes_place_for_the_next() {
        service.send("DELETE", path(open.get(7)), "");
        judged(next());
        assertThat(service.get(path(open.get(0))).status()).isEqualTo(200);
    }

    @Test
    void one_that_is_written_makes_place_for_the_next_and_is_forgotten() {
        applied(open.get(7));
        judged(next());
        assertThat(service.get(path(open.get(7))).status()).isEqualTo(404);
        assertThat(names()).containsExactly("村7");
    }

    private Answer next() {
        return send("a.csv", "place", "名称,经度,纬度\n村" + open.size() + ",118.4,31.3\n");
    }
}
