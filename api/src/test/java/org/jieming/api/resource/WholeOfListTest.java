package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * "Every town has a public cemetery" where cemeteries are for the villages on their lists (D-18): {@link RowOfVillages}, 甲一乡 of two
 * villages, whose cemeteries state their county alone.
 */
class WholeOfListTest {
    private static final String FIRST = "970101100201";
    private static final String SECOND = "970101100202";
    private static final String SERVES = "\"pipeline_state\":\"in-service\",";

    private final RowOfVillages row = new RowOfVillages();

    @AfterEach
    void stop() {
        row.close();
    }

    private void cemetery(String name, String state, String... villages) {
        String list = "\"serves_codes\":[\"" + String.join("\",\"", villages) + "\"]";
        row.facility(name, "F6", "970101", 0, state + list);
    }

    /** What is told of 甲一乡. */
    private JsonNode town() {
        return Units.of(
                row.clause(
                        "970101",
                        "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"F6\",\"sense\":\"at-least\",\"value\":1"),
                "970101100");
    }

    @Test
    void a_town_all_of_whose_villages_are_on_one_list_has_that_cemetery() {
        cemetery("两村公墓", SERVES, FIRST, SECOND);
        assertThat(town().get("outcome").asText()).isEqualTo("satisfied");
    }

    /** The second village has none, then one of its own: 1 + 0 of two villages, 1 + 1. */
    @Test
    void a_town_whose_villages_are_on_several_lists_has_one_once_none_is_without() {
        cemetery("甲公墓", SERVES, FIRST);
        assertThat(town().get("outcome").asText()).isEqualTo("short");
        cemetery("乙公墓", SERVES, SECOND);
        assertThat(town().get("outcome").asText()).isEqualTo("satisfied");
    }

    /** Nothing says whether 乙公墓 is open: the second village has one, perhaps. */
    @Test
    void a_town_of_which_a_list_that_may_not_count_names_the_rest_is_unknown() {
        cemetery("甲公墓", SERVES, FIRST);
        cemetery("乙公墓", "", SECOND);
        assertThat(town().get("outcome").asText()).isEqualTo("unknown");
    }

    /** One cemetery for the town and its first village is one, not two. */
    @Test
    void a_village_on_the_list_beside_its_town_counts_no_second_time() {
        cemetery("乡公墓", SERVES, "970101100", FIRST, SECOND);
        JsonNode two = Units.of(
                row.clause(
                        "970101",
                        "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"F6\",\"sense\":\"at-least\",\"value\":2"),
                "970101100");
        assertThat(two.get("outcome").asText()).isEqualTo("short");
    }
}
