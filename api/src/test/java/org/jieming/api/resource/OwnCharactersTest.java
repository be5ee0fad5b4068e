package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bureau that writes 塆 and 湾 alike, or calls the committees of its villages otherwise, says so in tables of its own, and is understood
 * by search as by the check of names.
 */
class OwnCharactersTest {
    @TempDir
    Path folder = Path.of("");

    private static JsonNode first(Service service) {
        service.commit(Service.put(ItemType.PLACE, "杨家塆", Period.ALWAYS, null, Map.of("name", "杨家塆")));
        JsonNode found =
                service.stranger().get("/search?q=" + ItemsTest.encoded("杨家湾")).json();
        assertThat(found.toString()).contains("杨家塆");
        return found.at("/hits/0");
    }

    /** By the shipped table they are two characters of one sound. */
    @Test
    void a_name_is_found_exactly_by_a_character_that_the_bureaus_own_table_makes_one_with_its() throws IOException {
        try (Service shipped = Service.empty()) {
            assertThat(first(shipped).at("/match").asText()).isEqualTo("sound");
        }
        Files.createDirectories(folder.resolve("characters"));
        Files.writeString(folder.resolve("characters/simplified.csv"), "character,simplified,source\n塆,湾,示例县地名志\n");
        try (Service own = Service.under(folder)) {
            assertThat(first(own).at("/match").asText()).isEqualTo("exact");
        }
    }

    private static JsonNode committee(Service service) {
        service.commit(Service.put(ItemType.PLACE, "红柳嘎查", Period.ALWAYS, null, Map.of("name", "红柳嘎查", "kind", "K3")));
        return service.stranger()
                .get("/search?q=" + ItemsTest.encoded("红柳嘎查委员会"))
                .json();
    }

    /** 嘎查 is what a village is called in Inner Mongolia; the shipped words are those of 村 and 社区. */
    @Test
    void a_village_is_found_by_its_committee_in_the_words_of_the_bureaus_own_table() throws IOException {
        try (Service shipped = Service.empty()) {
            assertThat(committee(shipped).findValuesAsText("match")).doesNotContain("organ");
        }
        Files.createDirectories(folder.resolve("generic-parts"));
        Files.writeString(folder.resolve("generic-parts/organs.csv"), "organ,unit,source\n嘎查委员会,嘎查,示例旗地名规定\n");
        try (Service own = Service.under(folder)) {
            JsonNode first = committee(own).at("/hits/0");
            assertThat(first.at("/name").asText()).isEqualTo("红柳嘎查");
            assertThat(first.at("/match").asText()).isEqualTo("organ");
        }
    }
}
