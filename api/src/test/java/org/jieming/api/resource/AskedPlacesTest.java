package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of places that somebody asks about: candidates for a facility, sites for a cemetery. */
class AskedPlacesTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer named(String process, String input, String name) {
        return SERVICE.execute(
                process,
                "\"area\":\"990121\"" + (process.equals("siting") ? ",\"kinds\":[\"E5\"],\"sites\":1" : "") + ",\""
                        + input + "\":[{\"name\":" + name + ",\"lon\":105.025,\"lat\":35.04}]",
                "");
    }

    @ParameterizedTest
    @CsvSource({"siting, candidates", "cemetery-screen, sites"})
    void a_name_is_a_text_of_a_hundred_characters_at_the_most(String process, String input) {
        assertThat(named(process, input, "\"" + "甲".repeat(100) + "\"").status())
                .isEqualTo(200);
        for (String wrong : new String[] {"null", "7", "\"" + "甲".repeat(101) + "\""}) {
            Answer refused = named(process, input, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).as(wrong).isEqualTo("inputs." + input + ".0.name");
        }
    }
}
