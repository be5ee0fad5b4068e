package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rounds come page by page: what a page costs does not grow with the rounds that there are. */
class InspectionPagesTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void pages_of_two_hold_five_rounds_once_each() {
        Set<String> planned = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            planned.add(work.planned().substring("/inspections/".length()));
        }
        List<String> read = new ArrayList<>();
        String query = "?limit=2";
        int pages = 0;
        while (!query.isEmpty()) {
            JsonNode page = work.a.get("/inspections" + query).json();
            read.addAll(ids(page));
            query = page.has("next") ? "?limit=2&after=" + page.get("next").asText() : "";
            pages++;
        }
        // 5 = 2 + 2 + 1
        assertThat(pages).isEqualTo(3);
        assertThat(read).containsExactlyElementsOf(planned);
        assertThat(work.a.get("/inspections?after=x").json().get("field").asText())
                .isEqualTo("after");
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("inspections").forEach(round -> ids.add(round.get("id").asText()));
        return ids;
    }
}
