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

/** A bureau that writes 塆 and 湾 alike says so in a table of its own, and is understood by search as by the check of names. */
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
}
