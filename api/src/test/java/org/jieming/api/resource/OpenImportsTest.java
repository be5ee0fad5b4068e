package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.intake.Imports;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many files as one account may have open at once were sent and judged; nobody has decided on any. */
class OpenImportsTest extends Importing {
    private final List<JsonNode> open = new ArrayList<>();

    OpenImportsTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeEach
    void as_many_as_may_be() {
        for (int i = 0; i < Imports.OF_ONE; i++) {
            open.add(judged(next()));
        }
    }

    /** Whoever tries a list twelve times and writes none of them is not kept from trying it again. */
    @Test
    void one_more_of_the_same_sender_takes_the_place_of_her_oldest_and_leaves_as_much_on_disk() throws IOException {
        int before = leftOnDisk().size();
        judged(next());
        assertThat(service.get(path(open.get(0))).status()).isEqualTo(404);
        assertThat(service.get(path(open.get(1))).status()).isEqualTo(200);
        assertThat(leftOnDisk()).hasSize(before);
    }

    @Test
    void one_that_is_deleted_makes_place_for_the_next() {
        service.send("DELETE", path(open.get(7)), "");
        judged(next());
        assertThat(service.get(path(open.get(0))).status()).isEqualTo(200);
    }

    @Test
    void one_that_is_written_makes_place_for_the_next_and_is_forgotten_when_the_house_is_full() {
        fill(service.enter("li", Grant.everywhere(Role.ADMINISTRATOR)));
        applied(open.get(7));
        judged(next());
        assertThat(service.get(path(open.get(7))).status()).isEqualTo(404);
        assertThat(names()).containsExactly("村7");
    }

    @Test
    void others_find_place_beside_her_until_the_house_is_full_and_nobody_elses_gives_way() throws IOException {
        fill(service.enter("li", Grant.everywhere(Role.ADMINISTRATOR)));
        List<Path> before = rooms();
        Answer refused = sent(service.enter("wang", Grant.everywhere(Role.ADMINISTRATOR)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("not-now");
        assertThat(refused.json().get("detail_zh").asText()).contains("所有人共有 20 个导入");
        assertThat(rooms()).isEqualTo(before);
        assertThat(service.get(path(open.get(0))).status()).isEqualTo(200);
    }

    /** One for each file that was taken in; what lies in it comes and goes while the file is judged. */
    private List<Path> rooms() throws IOException {
        return leftOnDisk().stream()
                .filter(path -> path.getFileName().toString().startsWith("jieming-import-"))
                .sorted()
                .toList();
    }

    /** 20 in all: 12 of hers and 8 of somebody else's. */
    private static void fill(Client other) {
        for (int place = Imports.OF_ONE; place < Imports.MOST; place++) {
            assertThat(sent(other).status()).as("place %d", place).isEqualTo(201);
        }
    }

    private static Answer sent(Client client) {
        return client.send("POST", "/imports?type=place", "名称,经度,纬度\n村,118.4,31.3\n", "Content-Type", "text/csv");
    }

    private Answer next() {
        return send("a.csv", "place", "名称,经度,纬度\n村" + open.size() + ",118.4,31.3\n");
    }
}
