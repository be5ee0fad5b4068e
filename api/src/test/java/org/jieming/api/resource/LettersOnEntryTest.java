package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that come in by file or by a request of their own are spelled and divided as those of a proposal are. Today is 2026-01-01. */
class LettersOnEntryTest extends Importing {
    LettersOnEntryTest(@TempDir Path folder) {
        super(folder);
    }

    private JsonNode place(String name) {
        return service.get("/collections/places/items?filter=" + encoded("name = '" + name + "'"))
                .json()
                .at("/features/0");
    }

    private static String text(JsonNode place, String property) {
        return place.at("/properties/" + property).asText("");
    }

    @Test
    void names_of_a_file_have_all_their_letters_and_parts() {
        String file = "标准名称,罗马字母拼音,经度,纬度\n柳林村,Liǔlín Cūn,118.40,31.35\n枫林路,,118.5,31.4\n";
        applied(judged(send("survey.csv", "place", file)));
        JsonNode village = place("柳林村");
        // the survey's own letters stay, whether the rules write a space or not
        assertThat(text(village, "pinyin")).isEqualTo("Liǔlín Cūn");
        assertThat(text(village, "pinyin_plain")).isEqualTo("Liulin Cun");
        assertThat(text(village, "initials")).isEqualTo("llc");
        assertThat(text(village, "specific")).isEqualTo("柳林");
        assertThat(text(village, "generic")).isEqualTo("村");
        JsonNode road = place("枫林路");
        assertThat(text(road, "pinyin")).isEqualTo("Fēnglín Lù");
        assertThat(text(road, "pinyin_plain")).isEqualTo("Fenglin Lu");
        assertThat(text(road, "pinyin_status")).isEqualTo("dictionary");
        // what is on record is not written anew by the same file
        assertThat(judged(send("survey.csv", "place", file)).at("/counts/same").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_planned_name_written_singly_has_letters_marked_by_what_they_rest_on() {
        Answer made = service.send(
                "POST",
                "/collections/places/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.4,31.4]},"
                        + "\"properties\":{\"name\":\"远景路\",\"kind\":\"K5\",\"status\":\"planned\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode road = place("远景路");
        assertThat(text(road, "pinyin")).isEqualTo("Yuǎnjǐng Lù");
        assertThat(text(road, "pinyin_plain")).isEqualTo("Yuanjing Lu");
        assertThat(text(road, "initials")).isEqualTo("yjl");
        assertThat(text(road, "specific") + "+" + text(road, "generic")).isEqualTo("远景+路");
        assertThat(text(road, "pinyin_status")).isNotEmpty();
    }

    /** 㵲 is in no dictionary of readings: what cannot be read has no letters, and says so to nobody in characters. */
    @Test
    void a_name_that_nobody_can_read_has_parts_and_no_letters() {
        service.keep("places", "\"name\":\"㵲阳路\",\"kind\":\"K5\"", "118.4,31.4");
        JsonNode road = place("㵲阳路");
        assertThat(text(road, "pinyin") + text(road, "pinyin_plain")).isEmpty();
        assertThat(text(road, "specific") + "+" + text(road, "generic")).isEqualTo("㵲阳+路");
    }
}
